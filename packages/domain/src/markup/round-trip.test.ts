import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type Body, bodySchema, type Link, type Span, type TextBlock } from '../article/body.ts'
import { blockOfEachKind } from '../article/fixtures.ts'
import { bodyToHtml } from '../article/html.ts'
import { bodyToMarkdown } from '../article/markdown.ts'
import { htmlToBody } from './html-to-body.ts'
import { markdownToBody } from './markdown-to-body.ts'

/** What a body says: keys are of no matter, nor how its text is cut into spans, nor the marks of white space. */
function saying(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saying)
  if (typeof value !== 'object' || value === null) return value
  const { _key, markDefs, children, ...rest } = value as Record<string, unknown>
  const words = children !== undefined && { words: characters(children as Span[], markDefs as Link[]) }
  return Object.fromEntries(
    Object.entries({ ...rest, ...words }).map(([name, field]) => [name, saying(field)]),
  )
}

function characters(children: readonly Span[], links: readonly Link[]): string[] {
  return children.flatMap(({ text, marks }) => {
    const looks = marks.map((mark) => links.find(({ _key }) => _key === mark)?.href ?? mark).sort()
    return [...text].map((character) => (/\s/.test(character) ? character : [character, ...looks].join(' ')))
  })
}

const anyWord = fc.stringMatching(/^[а-яіїєґa-z0-9<>&"'’«»*_~`#+.!?()[\]\\-]{1,12}$/)
const plainWord = fc.stringMatching(/^[а-яіїєґa-z0-9]{1,12}$/)
const marks = ['strong', 'em', 'code', 'underline', 'strike-through', 'sub', 'sup'] as const

/** Text as a body holds it once it was read: single spaces, line breaks between words. */
function textOf(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n')), { minLength: 1, maxLength: 4 })
    .map((words) => words.flatMap(([text, space], i) => (i === 0 ? [text] : [space, text])).join(''))
}

function inlineOf(word: fc.Arbitrary<string>, decorators: readonly string[]) {
  const href = fc.constantFrom('https://paper.example/a?b=1&c=(2)', 'mailto:a@paper.example', '/news/a')
  const run = fc.record({
    text: textOf(word),
    marks: fc.subarray([...decorators]),
    href: fc.option(href, { nil: undefined }),
  })
  return fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => {
    const hrefs = [...new Set(runs.flatMap(({ href: target }) => target ?? []))]
    const children: Span[] = runs.map(({ text, marks: own, href: target }, i) => ({
      _type: 'span',
      _key: `s${i}`,
      text: i === runs.length - 1 ? text : `${text} `,
      marks: target === undefined ? own : [...own, `l${hrefs.indexOf(target)}`],
    }))
    return { children, markDefs: hrefs.map((to, i): Link => ({ _type: 'link', _key: `l${i}`, href: to })) }
  })
}

const title = textOf(anyWord).map((text) => text.replaceAll('\n', ' '))
const picture = fc.record(
  {
    src: fc.constantFrom('/media/a.jpg', 'https://paper.example/b.png'),
    alt: title,
    caption: textOf(plainWord),
    credit: title,
  },
  { requiredKeys: ['src', 'alt'] },
)

function bodyOf(
  inline: ReturnType<typeof inlineOf>,
  others: fc.Arbitrary<Omit<Block, '_key'>>[],
): fc.Arbitrary<Body> {
  const text = fc
    .record({
      _type: fc.constant('block' as const),
      style: fc.constantFrom('normal' as const, 'h2' as const, 'h4' as const),
      inline,
    })
    .map(({ inline: words, ...rest }) => ({ ...rest, ...words }))
  const items = fc
    .array(
      fc.record({
        inline,
        deeper: fc.boolean(),
        listItem: fc.constantFrom('bullet' as const, 'number' as const),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) =>
      list.map(({ inline: words, deeper, listItem }, i) => ({
        _type: 'block' as const,
        style: 'normal' as const,
        listItem,
        level: i > 0 && deeper ? 2 : 1,
        ...words,
      })),
    )
  return fc
    .array(
      fc.oneof(
        text.map((one) => [one]),
        items,
        ...others.map((other) => other.map((one) => [one])),
      ),
      { maxLength: 6 },
    )
    .map((groups) => bodySchema.parse(groups.flat().map((block, i) => ({ ...block, _key: `b${i}` }))))
}

const rich = inlineOf(anyWord, marks)
const quoted = rich.map((words): TextBlock => ({ _type: 'block', _key: 'q', style: 'normal', ...words }))
const richBlocks = [
  fc.record(
    {
      _type: fc.constant('quote' as const),
      content: fc.array(quoted, { minLength: 1, maxLength: 3 }),
      speaker: plainWord,
      office: title,
      language: fc.constantFrom('de', 'zh-Hant'),
    },
    { requiredKeys: ['_type', 'content'] },
  ),
  picture.map((image) => ({ _type: 'image' as const, ...image })),
  fc.record(
    {
      _type: fc.constant('gallery' as const),
      images: fc.array(picture, { minLength: 1, maxLength: 3 }),
      caption: plainWord,
    },
    { requiredKeys: ['_type', 'images'] },
  ),
  fc.record(
    { _type: fc.constant('embed' as const), url: fc.constant('https://paper.example/film'), title },
    { requiredKeys: ['_type', 'url'] },
  ),
  fc.record(
    {
      _type: fc.constant('table' as const),
      caption: title,
      rows: fc.array(
        fc.record({
          cells: fc.array(
            rich.map((words) => ({ header: false, ...words })),
            { minLength: 1, maxLength: 3 },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { requiredKeys: ['_type', 'rows'] },
  ),
  fc.record({
    _type: fc.constant('preformatted' as const),
    kind: fc.constantFrom('code' as const, 'verse' as const, 'text' as const),
    text: textOf(anyWord),
  }),
  fc.constant({ _type: 'separator' as const }),
] as fc.Arbitrary<Omit<Block, '_key'>>[]

/** Markdown has no line breaks in headings. */
function withoutBreaks(block: Block): Block {
  if (block._type !== 'block' || block.style === 'normal') return block
  return {
    ...block,
    children: block.children.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') })),
  }
}

describe('a body comes back whole', () => {
  test('from its HTML: one block of each kind', () => {
    const { body, left } = htmlToBody(bodyToHtml(blockOfEachKind))
    expect(saying(body)).toEqual(saying(blockOfEachKind))
    expect(left.size).toBe(0)
  })

  test('from its HTML: any', () => {
    fc.assert(
      fc.property(bodyOf(rich, richBlocks), (body) => {
        const read = htmlToBody(bodyToHtml(body))
        expect(saying(read.body)).toEqual(saying(body))
        expect([...read.left]).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('from its Markdown: any of text, lists, listings and rules', () => {
    const inline = inlineOf(anyWord, ['strong', 'em', 'strike-through'])
    const others = [
      fc.record({
        _type: fc.constant('preformatted' as const),
        kind: fc.constant('code' as const),
        text: textOf(anyWord),
      }),
      fc.constant({ _type: 'separator' as const }),
    ] as fc.Arbitrary<Omit<Block, '_key'>>[]
    fc.assert(
      fc.property(bodyOf(inline, others), (body) => {
        expect(saying(markdownToBody(bodyToMarkdown(body)).body)).toEqual(saying(body.map(withoutBreaks)))
      }),
      { numRuns: 500 },
    )
  })
})
