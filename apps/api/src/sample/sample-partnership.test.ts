import {
  conflicts,
  hasConflictingDates,
  ledgerWarnings,
  localizedTextSchema,
  municipalityName,
  partnershipDraftSchema,
  partnershipSince,
  partnershipStage,
} from '@news/domain'
import { describe, expect, it } from 'vitest'
import { furtherPartnerships } from './partnership/further.ts'
import { kamianske, wuppertal } from './partnership/members.ts'
import { samplePartnership } from './sample-partnership.ts'

const { milestones } = samplePartnership

function milestone(id: string) {
  const found = milestones.find((one) => one.id === id)
  if (!found) throw new RangeError(`no milestone ${id}`)
  return found
}

describe('the record of Kamianske and Wuppertal', () => {
  it('holds to the schema without loss', () => {
    expect(partnershipDraftSchema.parse(samplePartnership)).toEqual(samplePartnership)
  })

  it.each([
    ['before the decision', '2025-06-30', 'exploration', 'council-mandate'],
    ['on the day of the main story', '2025-10-02', 'exploration', 'council-decision'],
    ['long after it', '2026-03-01', 'active', 'active'],
  ])('has come as far as each side has decided, %s', (_, day, ofKamianske, ofWuppertal) => {
    const now = Date.parse(`${day}T12:00:00.000Z`)
    expect(partnershipStage(samplePartnership, 'kamianske', now)).toBe(ofKamianske)
    expect(partnershipStage(samplePartnership, 'wuppertal', now)).toBe(ofWuppertal)
  })

  it('has a signatory of each side for the signing, and invents no day for it', () => {
    const { status, when, participants, claims } = milestone('signing')
    expect([status, when]).toEqual(['done', '2025-10-03~'])
    expect(participants.map(({ side, capacity }) => [side, capacity])).toEqual([
      ['kamianske', 'signatory'],
      ['wuppertal', 'signatory'],
    ])
    expect(claims.map((claim) => [claim.side, claim.status])).toEqual([
      ['kamianske', 'planned'],
      ['wuppertal', 'done'],
      ['kamianske', 'done'],
    ])
  })

  it('keeps both dates of the delegation and settles neither', () => {
    const visit = milestone('delegation-in-kamianske')
    expect(visit.claims.map(({ side, when }) => [side, when])).toEqual([
      ['kamianske', '2025-05'],
      ['wuppertal', '2025-06-21~/2025-06-30~'],
    ])
    expect(hasConflictingDates(visit)).toBe(true)
    expect(visit.resolved).toBeUndefined()
  })

  it('names every fact on which the two cities differ', () => {
    expect(conflicts(samplePartnership).map(({ fact, subject }) => [fact, subject])).toEqual([
      ['kind', undefined],
      ['programme-name', undefined],
      ['milestone-date', 'delegation-in-kamianske'],
      ['milestone-status', 'signing'],
    ])
  })

  it('keeps the words of each side in the original, the official one first', () => {
    expect(kamianske.terms.map(({ text }) => text)).toEqual([
      'офіційний партнерський проєкт',
      'міста-партнери',
      'місто-побратим',
    ])
    expect(wuppertal.terms.map(({ text }) => text)).toEqual(['Projektpartnerschaft', 'Projektpatenschaft'])
  })

  it('knows the cases of both names', () => {
    expect(`партнерство з ${municipalityName(wuppertal.municipality, 'uk', 'instrumental')}`).toBe(
      'партнерство з Вупперталем',
    )
    expect(municipalityName(kamianske.municipality, 'uk', 'locative')).toBe('у Кам’янському')
  })

  it('gives every claim a source with an address', () => {
    const claims = milestones.flatMap((one) => one.claims)
    expect(claims.length).toBeGreaterThan(15)
    for (const { source } of claims) expect(source.url).toMatch(/^https:/)
  })

  it('says everything that is our own words in Ukrainian, German and English', () => {
    const texts = [
      samplePartnership.title,
      samplePartnership.summary,
      ...milestones.flatMap((one) => [one.title, one.place?.name, ...one.claims.map(({ text }) => text)]),
      ...samplePartnership.people.map(({ name }) => name),
      ...samplePartnership.documents.map(({ title }) => title),
      ...samplePartnership.deliveries.map(({ what }) => what),
    ].filter((text) => text !== undefined)
    for (const text of texts)
      expect(Object.keys(localizedTextSchema.parse(text)).sort()).toEqual(['de', 'en', 'uk'])
  })
})

describe('the further partnerships', () => {
  it('are ten, and hold to the schema', () => {
    expect(furtherPartnerships).toHaveLength(10)
    for (const draft of furtherPartnerships) expect(partnershipDraftSchema.parse(draft)).toEqual(draft)
  })

  it('say of themselves that nothing is verified, and have no stage, no signing, no date', () => {
    const now = Date.parse('2026-11-25T12:00:00.000Z')
    for (const draft of furtherPartnerships) {
      const rules = ledgerWarnings(draft, '2026-11-25').map(({ rule }) => rule)
      expect(rules.filter((rule) => rule === 'kind-without-source')).toHaveLength(2)
      expect(rules).toContain('claim-missing')
      expect(partnershipSince(draft)).toBeUndefined()
      for (const { municipality } of draft.members)
        expect(partnershipStage(draft, municipality.slug, now)).toBe('none')
    }
  })
})
