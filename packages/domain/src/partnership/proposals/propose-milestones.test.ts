import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Part, readLabelled, score } from '../../../bench/labelled-sentences/score.ts'
import type { Block } from '../../article/body.ts'
import { article, paragraph } from '../../article/fixtures.ts'
import type { Milestone } from '../milestone.ts'
import { partnership } from './fixtures.ts'
import { proposalsSchema } from './proposal.ts'
import { type ProposalOptions, proposeMilestones, proposeMilestonesOf } from './propose-milestones.ts'

const published = Date.parse('2025-10-02T12:20:00Z')
const uk: ProposalOptions = { language: 'uk', published, timeZone: 'Europe/Kyiv', partnership }
const de: ProposalOptions = { language: 'de', published, timeZone: 'Europe/Berlin', partnership }

test('a milestone comes with the sentence it was read from and the date counted from publication', () => {
  const text =
    'Кам’янське готується до свята.\nЗавтра о 18:00 мери підпишуть угоду з Вупперталем. Буде салют.'
  expect(proposeMilestones(text, uk).milestones).toEqual([
    {
      kind: 'signing',
      status: 'planned',
      when: '2025-10-03',
      sentence: 'Завтра о 18:00 мери підпишуть угоду з Вупперталем.',
      start: 31,
      end: 81,
      words: ['підпишуть', 'Завтра'],
      confidence: 'full',
      doubts: [],
    },
  ])
})

test('tomorrow begins at the midnight of the newsroom', () => {
  const text = 'Завтра мери підпишуть угоду з Вупперталем.'
  const lateEvening = Date.parse('2025-10-02T21:30:00Z')
  const whenIn = (timeZone: string) =>
    proposeMilestones(text, { ...uk, published: lateEvening, timeZone }).milestones[0]?.when
  expect(whenIn('Europe/Kyiv')).toBe('2025-10-04')
  expect(whenIn('Europe/Berlin')).toBe('2025-10-03')
})

describe('labelled sentences', () => {
  test.each<[Part, number]>([
    ['development', 80],
    ['held-out', 75],
  ])('%s: at least %i; what is proposed with full confidence is right in 95 of 100', (part, least) => {
    const { sentences, labels, full, right, found, mistakes } = score(readLabelled(part))
    expect(sentences).toBeGreaterThanOrEqual(least)
    expect(right / full, mistakes.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(right / labels).toBeGreaterThanOrEqual(0.85)
    expect(found / labels).toBeGreaterThanOrEqual(0.95)
  })
})

describe('a doubt says why a person should look twice', () => {
  test.each([
    ['Мери підписали угоду з Вупперталем.', 'no-date'],
    ['Завтра мери підпишуть угоду.', 'partner-not-named'],
    ['«Завтра ми підпишемо угоду з Вупперталем», — сказав мер.', 'spoken'],
    ['5 травня 2026 року мери підписали угоду з Вупперталем.', 'date-against-tense'],
    ['Мери мали підписати угоду з Вупперталем 1 жовтня.', 'tense-unclear'],
    ['3 жовтня Вупперталь уклав угоду про партнерство з містом Легниця.', 'another-place'],
    ['3 чи 4 жовтня 2026 року або 5 листопада мери підпишуть угоду з Вупперталем.', 'several-dates'],
    ['3 жовтня мери підпишуть щось у Вупперталі.', 'wording'],
    ['З 1 жовтня діє угода з Вупперталем, яку мери підписали раніше.', 'date-elsewhere'],
  ])('%s: %s', (sentence, doubt) => {
    const [proposal] = proposeMilestones(sentence, uk).milestones
    expect(proposal?.doubts).toContain(doubt)
    expect(proposal?.confidence).toBe('partial')
  })
})

test('a cell of a table is no part of the sentence in the next one', () => {
  const [visit, signing] = proposeMilestones(
    'жовтень 2025\tвізит до Вупперталя; підписання угоди заплановане',
    uk,
  ).milestones
  expect([visit?.kind, visit?.confidence]).toEqual(['visit', 'partial'])
  expect([signing?.kind, signing?.status, signing?.confidence]).toEqual(['signing', 'planned', 'full'])
})

test('a German noun is no verb', () => {
  const text =
    'Im Mai folgten Treffen und humanitäre Hilfe für Kamjanske, bis das Abkommen Unterschriften trägt.'
  const found = proposeMilestones(text, de).milestones.map(({ kind, confidence }) => [kind, confidence])
  expect(found).toEqual([['meeting', 'partial']])
})

test('what is spoken counts only where it names the day itself', () => {
  const text = '«3 жовтня ми підпишемо угоду з Вупперталем», — сказав мер.'
  expect(proposeMilestones(text, uk).milestones[0]?.confidence).toBe('full')
})

test('a quote block is spoken, without any marks', () => {
  const words = 'Завтра ми підпишемо угоду з Вупперталем.'
  const quote: Block = { _type: 'quote', _key: 'q', content: [paragraph(words)] }
  const doubts = (body: Parameters<typeof article>[0]) =>
    proposeMilestonesOf(article(body), uk).milestones.map((proposal) => proposal.doubts)
  expect(doubts({ headline: 'Мер', body: [paragraph(words)] })).toEqual([[]])
  expect(doubts({ headline: 'Мер', body: [quote] })).toEqual([['spoken']])
})

test('a milestone that may be on record already is named', () => {
  const signing: Milestone = {
    id: 'signing-of-the-agreement',
    kind: 'signing',
    status: 'planned',
    when: '2025-10~',
    title: { uk: 'Підписання' },
    participants: [],
    claims: [],
  }
  const options = { ...uk, partnership: { ...partnership, milestones: [signing] } }
  const recorded = (text: string) => proposeMilestones(text, options).milestones[0]?.recorded
  expect(recorded('Завтра мери підпишуть угоду з Вупперталем.')).toBe('signing-of-the-agreement')
  expect(recorded('Наступного року мери підпишуть угоду з Вупперталем.')).toBeUndefined()
})

describe('twinning where the record says project', () => {
  test.each([
    ['uk', 'До міста-побратима Вупперталя прибула делегація.', 'міста-побратима'],
    ['uk', 'Кам’янське та Вупперталь стали побратимами.', 'побратимами'],
    ['de', 'Eine Delegation aus der Partnerstadt Kamjanske ist da.', 'Partnerstadt'],
    ['de', 'Die Städtepartnerschaft mit Kamjanske besteht.', 'Städtepartnerschaft'],
  ] as const)('%s: %s', (language, sentence, words) => {
    const { warnings } = proposeMilestones(`Початок. ${sentence}`, language === 'uk' ? uk : de)
    expect(warnings).toEqual([
      {
        sentence,
        start: 9,
        end: 9 + sentence.length,
        words,
        recorded: [
          { side: 'kamianske', kind: 'project', term: 'офіційний партнерський проєкт' },
          { side: 'wuppertal', kind: 'project', term: 'Projektpartnerschaft' },
        ],
      },
    ])
  })

  test.each([
    ['uk', 'Вупперталь не є містом-побратимом Кам’янського.'],
    ['uk', 'Делегація відвідала місто-побратим Жори.'],
    ['de', 'Es ist keine Städtepartnerschaft im klassischen Sinne.'],
    ['de', 'Wuppertals Partnerstadt Košice feiert.'],
    ['de', 'Die Projektpartnerschaft mit Kamjanske beginnt.'],
  ] as const)('no warning, %s: %s', (language, sentence) => {
    expect(proposeMilestones(sentence, language === 'uk' ? uk : de).warnings).toEqual([])
  })

  test('nor where a twinning is what is on record', () => {
    const members = partnership.members.map((member) => ({ ...member, kind: 'twinning' as const }))
    const options = { ...uk, partnership: { members, milestones: [] } }
    expect(proposeMilestones('Місто-побратим Вупперталь.', options).warnings).toEqual([])
  })
})

test('a sentence is never altered, whatever the text, and the answer keeps to its schema', () => {
  const pieces = fc.constantFrom(
    ...'Завтра|3 жовтня|мери|підпишуть|підписали|угоду|з Вупперталем|«|»|„|“|"|.|…|?|,|—|\n|м.|8. Juli|Morgen'.split(
      '|',
    ),
    ...'unterzeichnen|den Vertrag|mit Kamjanske|Partnerstadt|місто-побратим|\u00a0|😀|e\u0301|\ud800|2025 року'.split(
      '|',
    ),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), fc.boolean(), (list, isUkrainian) => {
      const text = list.join(' ')
      const { milestones, warnings } = proposeMilestones(text, isUkrainian ? uk : de)
      for (const { sentence, start, end } of [...milestones, ...warnings])
        expect(text.slice(start, end)).toBe(sentence)
      for (const { sentence, words } of milestones) for (const word of words) expect(sentence).toContain(word)
      expect(proposalsSchema.safeParse({ milestones, warnings }).error).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('a zone or a moment that is none is refused by name', () => {
  expect(() => proposeMilestones('Завтра.', { ...uk, timeZone: 'Mars/Base' })).toThrow(/Mars\/Base/)
  expect(() => proposeMilestones('Завтра.', { ...uk, published: Number.NaN })).toThrow('not a moment: NaN')
})
