import { describe, expect, it } from 'vitest'
import { samplePartnership } from '../../sample/sample-partnership.ts'
import { createTestNewsroom, draftOf, noon, type TestNewsroom } from '../../test-newsroom.ts'
import { savePartnership } from '../partnership-store.ts'
import { formatProposals } from './format-proposals.ts'

const path = '/v1/partnerships/kamianske-wuppertal/proposals'
const sentence = 'Завтра міські голови Кам’янського та Вупперталя підпишуть угоду про співпрацю.'

async function createLedger(): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  await savePartnership(newsroom.db, samplePartnership, { now: noon })
  return newsroom
}

describe('milestones are proposed', () => {
  it('from an article, counted from its publication, and nothing is written', async () => {
    const newsroom = await createLedger()
    await newsroom.save({
      draft: draftOf({
        slug: 'za-krok',
        datePublished: '2025-10-02T12:20:00.000Z',
        standfirst: sentence,
      }),
    })
    const before = await newsroom.get('/v1/changes')
    const { status, body } = await newsroom.write('post', path, { article: 'za-krok' })
    expect(status).toBe(200)
    expect(body.milestones).toMatchObject([
      { kind: 'signing', status: 'planned', when: '2025-10-03', sentence, confidence: 'full' },
    ])
    expect((await newsroom.get('/v1/changes')).body).toEqual(before.body)
  })

  it('from a text that has not become an article, with a warning of a word that the record does not bear', async () => {
    const { write } = await createLedger()
    const text = `${sentence} Делегація міста-побратима Вупперталя прибула у травні.`
    const { body } = await write('post', path, {
      text,
      language: 'uk',
      published: '2025-10-02T12:20:00.000Z',
    })
    expect(body.milestones[0].when).toBe('2025-10-03')
    expect(body.warnings[0].words).toBe('міста-побратима')
    for (const { sentence: found, start, end } of [...body.milestones, ...body.warnings])
      expect(text.slice(start, end)).toBe(found)
  })
})

it.each<[string, string, object, number, string | undefined]>([
  ['a partnership that is not there', '/v1/partnerships/nobody/proposals', { article: 'a' }, 404, undefined],
  ['an article that is not there', path, { article: 'nowhere' }, 422, '/article'],
  ['a language that nobody reads', path, { text: 'Demain.', language: 'fr' }, 422, undefined],
  ['neither article nor text', path, {}, 422, undefined],
])('%s is told', async (_, url, body, status, pointer) => {
  const { write } = await createLedger()
  const answer = await write('post', url, body)
  expect(answer.status).toBe(status)
  if (pointer) expect(answer.body.errors[0].pointer).toBe(pointer)
})

it('an editor at a terminal reads what is sure, why to look twice, and that nothing was written', () => {
  const passage = { sentence, start: 0, end: sentence.length }
  const words = formatProposals({
    milestones: [
      {
        kind: 'signing',
        status: 'planned',
        when: '2025-10-03',
        words: ['підпишуть'],
        confidence: 'full',
        doubts: [],
        recorded: 'signing',
        ...passage,
      },
      {
        kind: 'visit',
        status: 'done',
        words: ['прибула'],
        confidence: 'partial',
        doubts: ['no-date'],
        ...passage,
      },
    ],
    warnings: [
      {
        words: 'місто-побратим',
        recorded: [{ side: 'wuppertal', kind: 'project', term: 'Projektpartnerschaft' }],
        ...passage,
      },
    ],
  })
  expect(words).toContain('2025-10-03  signing, planned (sure, perhaps "signing" on record)')
  expect(words).toContain('no date  visit, done (look twice: no-date)')
  expect(words).toContain('“місто-побратим” says twinning; the record says wuppertal: project')
  expect(words).toMatch(/Nothing was written\.\n$/)
  const steering = '\u001b[2J\u009b31m\u202e\rвчора'
  const steered = formatProposals({
    milestones: [],
    warnings: [
      {
        words: steering,
        recorded: [{ side: 'wuppertal', kind: 'project', term: steering }],
        sentence: steering,
        start: 0,
        end: 1,
      },
    ],
  })
  expect(steered).toContain('вчора')
  expect(steered).not.toMatch(/(?!\n)\p{C}/u)
  expect(formatProposals({ milestones: [], warnings: [] })).toBe('The text tells of no milestone.\n')
})
