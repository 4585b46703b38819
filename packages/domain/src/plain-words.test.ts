import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { articleDraftSchema } from './article/article.ts'
import { draft, paragraph } from './article/fixtures.ts'
import { schemas } from './json-schema.ts'
import { inPlainWords } from './plain-words.ts'

/** What the person who handed in a draft is told: where, and why. */
function complaints(more: object): string[] {
  const { error } = articleDraftSchema.safeParse({ ...draft(), ...more }, { error: inPlainWords })
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`.trim())
}

describe('what is wrong is said in plain words, with its place', () => {
  test.each<[object, string]>([
    [{ headline: undefined }, 'headline is missing'],
    [{ headline: 5 }, 'headline must be a text, not a number'],
    [{ headline: null }, 'headline must be a text, not null'],
    [{ headline: '' }, 'headline must not be empty'],
    [{ headline: 'x'.repeat(501) }, 'headline is longer than 500 characters'],
    [{ genre: 'novel' }, 'genre must be one of "news", "statement", "opinion", "advertisement"'],
    [{ pinned: 'yes' }, 'pinned must be true or false, not a text'],
    [{ tags: {} }, 'tags must be a list, not an object'],
    [{ section: 'news' }, 'section must be an object, not a text'],
    [{ authors: [{ slug: 'a', kind: 'person' }] }, 'authors.0.name is missing'],
    [{ partnerships: Array(51).fill('a') }, 'partnerships holds more than 50'],
    [{ titel: 'Рада' }, 'has what is not known here: "titel"'],
    [
      { body: [{ _type: 'html', _key: 'a' }] },
      'body.0._type must be one of "block", "quote", "image", "gallery", "embed", "table", "preformatted", "separator"',
    ],
    [
      { body: [paragraph('x', { style: 'h1' as 'h2' })] },
      'body.0.style must be one of "normal", "h2", "h3", "h4"',
    ],
    [
      { body: [{ _type: 'image', _key: 'a', alt: '', src: 'x' }] },
      'body.0.src must be a path under /media/ of this site, or an http or https address',
    ],
    [{ slug: 'Рада' }, 'slug must be lower-case Latin letters and digits joined by single hyphens'],
    [{ language: 'ua-UA-x' }, 'language is not a BCP 47 language tag such as "uk" or "pt-BR"'],
  ])('%j', (more, complaint) => {
    expect(complaints(more)).toEqual([complaint])
  })
})

test('no schema of the package falls back on words for programmers', () => {
  const wrong = [
    undefined,
    null,
    5,
    '',
    'x',
    [],
    {},
    [{}],
    { slug: 5, name: {}, members: [{}], milestones: [{}] },
  ]
  const said = Object.values(schemas).flatMap((schema) =>
    wrong.flatMap((value) => schema.safeParse(value, { error: inPlainWords }).error?.issues ?? []),
  )
  expect(said.length).toBeGreaterThan(100)
  for (const { message } of said) expect(message).not.toMatch(/Invalid|expected|received|undefined/i)
})

test('numbers have bounds in words, too', () => {
  const schema = z.strictObject({
    a: z.int().min(1).max(9),
    b: z.array(z.string()).min(2),
    c: z.string().min(3),
  })
  const { error } = schema.safeParse({ a: 0.5, b: ['x'], c: 'x' }, { error: inPlainWords })
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'must be a whole number, not a number',
    'holds fewer than 2',
    'is shorter than 3 characters',
  ])
  expect(
    schema.safeParse({ a: 0, b: ['', ''], c: 'xyz' }, { error: inPlainWords }).error?.issues[0]?.message,
  ).toBe('must be 1 or more')
})
