import type { ArticleDraft } from '@news/domain'

/** How many there are of each, however many articles there are: what a newspaper grows by is articles. */
const sections = 8
const authors = 20
const tags = 200
const vocabulary = 8_000

const headlineLength = 8
const bodyLength = 45

export const firstMoment = Date.parse('2001-01-01T06:00:00.000Z')
export const apartMs = 11 * 60_000

/** Moment of the article with a number, the oldest first: a million of them reach over twenty years. */
export function momentOf(number: number): string {
  return new Date(firstMoment + number * apartMs).toISOString()
}

/** Ids are like the store's own, but the same in every run. */
export function idOf(number: number): string {
  const hex = (firstMoment + number * apartMs).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export function slugOf(number: number): string {
  return `stattia-${number}`
}

/** An article of a town's newspaper. */
export function makeArticle(number: number): ArticleDraft {
  const random = createRandom(number)
  const pick = (count: number) => Math.floor(random() * count)
  /** A few words are in most articles and most words in few. */
  const word = () => wordOf(Math.floor(vocabulary * random() ** 3))
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const tagNumbers = [...new Set([pick(tags), pick(tags), pick(tags)])]
  return {
    slug: slugOf(number),
    language: 'uk',
    headline: `${words(headlineLength)} ${number}`,
    authors: [{ slug: `avtor-${pick(authors)}`, name: { uk: 'Автор' }, kind: 'person' }],
    section: { slug: `rozdil-${pick(sections)}`, name: { uk: 'Розділ' } },
    tags: tagNumbers.map((tag) => ({ slug: `tema-${tag}`, name: { uk: `Тема ${tag}` } })),
    places: [],
    genre: 'news',
    pinned: false,
    sources: [],
    corrections: [],
    partnerships: [],
    status: 'published',
    datePublished: momentOf(number),
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        children: [{ _type: 'span', _key: 'b', text: `${words(bodyLength)}.`, marks: [] }],
        markDefs: [],
      },
    ],
  }
}

const syllables = [
  'ба',
  'ве',
  'го',
  'ді',
  'жу',
  'за',
  'ки',
  'ло',
  'ма',
  'ні',
  'по',
  'ру',
  'са',
  'те',
  'фо',
  'хи',
]

/** Three syllables make no word of any language, but letters of one. */
export function wordOf(number: number): string {
  const { length } = syllables
  const digits = [
    number % length,
    Math.floor(number / length) % length,
    Math.floor(number / length ** 2) % length,
  ]
  return digits.map((digit) => syllables[digit]).join('') + (number >= length ** 3 ? 'р' : '')
}

/** Mulberry32, begun anew for every article: article 7 is the same in every store. */
function createRandom(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
