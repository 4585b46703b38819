import { describe, expect, it } from 'vitest'
import { closeDirections } from '../text/directions.ts'
import { type ArticleDraft, articleDraftSchema, articleSchema, isPublic } from './article.ts'
import { article, blockOfEachKind, draft, paragraph, span } from './fixtures.ts'

/** What a person who handed in the draft is told. */
function complaints(input: unknown): string[] {
  const result = articleDraftSchema.safeParse(input)
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

/** The fields of an article that somebody writes. */
const texts = new Set(
  'headline standfirst text alt caption credit speaker office title provider publisher wrong right uk de'.split(
    ' ',
  ),
)

describe('an article', () => {
  it('comes out as it went in, with every kind of block', () => {
    const whole = article({ body: [...blockOfEachKind] })
    expect(articleSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  })

  it.each<[string, Partial<ArticleDraft>, string]>([
    [
      'is published without a date',
      { datePublished: undefined },
      'datePublished: is required once an article is published',
    ],
    ['is withdrawn without a word', { status: 'withdrawn' }, 'withdrawal: is required: readers are told why'],
    [
      'was modified before it was published',
      { dateModified: '2025-10-01T00:00:00.000Z' },
      'dateModified: lies before datePublished',
    ],
    [
      'is dated with what a program holds for no date',
      { datePublished: '0001-01-01T00:00:00.000Z' },
      'datePublished: lies before there were newspapers',
    ],
    ['has an empty headline', { headline: '  ' }, 'headline: must not be empty'],
  ])('is refused with a reason when it %s', (_, more, complaint) => {
    expect(complaints(draft(more))).toContain(complaint)
  })

  it('names the place of a fault deep in the body', () => {
    const [first] = blockOfEachKind
    const broken = { ...first, markDefs: [] }
    expect(complaints(draft({ body: [broken as ArticleDraft['body'][number]] }))).toEqual([
      'body.0.children.1.marks: "l1" is neither a decorator (strong, em, code, underline, strike-through, sub, sup) nor a key of markDefs',
    ])
  })

  it('lets none of its texts turn the words around it, and keeps what was turned on purpose', () => {
    const turn = (value: unknown, name = ''): unknown => {
      if (Array.isArray(value)) return value.map((one) => turn(one, name))
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turn(one, key)]))
      return typeof value === 'string' && texts.has(name) ? `${value} \u202eрада\u2066 ` : value
    }
    const image = { src: '/media/a.jpg', alt: 'а', caption: 'б', credit: 'в' }
    const whole = draft({
      standfirst: 'а',
      image,
      body: [...blockOfEachKind],
      sources: [{ title: 'а', publisher: 'б' }],
      corrections: [{ date: '2025-10-02T12:20:00.000Z', wrong: 'а', right: 'б' }],
    })
    const parsed = articleDraftSchema.parse(turn(whole))
    const json = JSON.stringify(parsed)
    expect(json.split('рада').length).toBeGreaterThan(25)
    expect(closeDirections(json)).toBe(json)
    expect(articleDraftSchema.parse(parsed)).toEqual(parsed)
  })

  it('lets a direction go on through marked words', () => {
    const children = [span('Він: \u2067'), span('שלום', 'strong'), span('\u2069, — і пішов')]
    expect(articleDraftSchema.parse(draft({ body: [paragraph('', { children })] })).body).toMatchObject([
      { children },
    ])
  })

  it('refuses what it does not know rather than drop it', () => {
    expect(complaints({ ...draft(), html: '<p>' })[0]).toMatch(/html/)
  })
})

describe('isPublic', () => {
  const moment = Date.parse('2025-10-02T12:20:00.000Z')
  it.each<[string, Partial<ArticleDraft>, number, boolean]>([
    ['published, at its moment', {}, moment, true],
    ['published, a millisecond early', {}, moment - 1, false],
    ['a draft with a date in the past', { status: 'draft' }, moment + 1, false],
    [
      'withdrawn',
      { status: 'withdrawn', withdrawal: { date: '2025-10-03T00:00:00.000Z', reason: 'Помилка' } },
      moment + 1,
      false,
    ],
  ])('%s', (_, more, now, expected) => {
    expect(isPublic(draft(more), now)).toBe(expected)
  })
})
