import type { Alternatives, KeyQuestion } from '@news/domain/text'
import type { DocumentKeys } from './engine.ts'
import { anyYear, yearOf } from './postgres-years.ts'

/** What PostgreSQL can hold: a place up to here, a key of so many bytes, so much of one document. */
const lastPlace = 16_383
const mostKeyBytes = 2_046
const mostBytes = 1_000_000

/** Keys that stand at no place of their own are all put where no phrase can reach them. */
const noPlace = lastPlace
const lastOfText = lastPlace - 2

/** Between headline and text, so that no phrase reaches over from one to the other. */
const gap = 2

/** What a key is a key of: of the whole document, of its headline, or a word of the headline as it is written. */
type Part = '' | 'h' | 'w'

type PlacedKey = readonly [key: string, place: number]

/** What a document leaves in the table of the index: of a text without measure the beginning. */
export function toRow(number: number, { headline, body, facets, headlineWords }: DocumentKeys) {
  const inAll = (part: Part, keys: readonly PlacedKey[]) =>
    keys
      .filter(([key]) => key !== '')
      .map(([key, place]) => [lexeme(yearOf(number), part, key), place] as const)
  const keys = toVector([
    ...inAll('h', [...placed(headline.first, 1), ...unplaced([...headline.further, ...facets])]),
    ...inAll('w', unplaced(headlineWords)),
    ...inAll('', [
      ...unplaced([...headline.further, ...facets]),
      ...placed(headline.first, 1),
      ...placed(body.first, headline.first.length + gap),
      ...unplaced(body.further),
    ]),
  ])
  return { number, keys }
}

function lexeme(year: number | typeof anyYear, part: Part, key: string): string {
  return `${year}${part}:${key}`
}

function placed(keys: readonly string[], first: number): PlacedKey[] {
  return keys.map((key, index) => [key, Math.min(first + index, lastOfText)])
}

function unplaced(keys: readonly string[]): PlacedKey[] {
  return keys.map((key) => [key, noPlace])
}

function toVector(lexemes: readonly PlacedKey[]): string {
  const entries = new Map<string, Set<number>>()
  let bytes = 0
  for (const [name, place] of lexemes) {
    const ownBytes = Buffer.byteLength(name)
    if (ownBytes > mostKeyBytes) continue
    bytes += entries.has(name) ? 2 : ownBytes + 10
    if (bytes > mostBytes) break
    entries.set(name, (entries.get(name) ?? new Set()).add(place))
  }
  return [...entries].map(([name, at]) => `${quote(name)}:${[...at].join(',')}`).join(' ')
}

/** A question to the whole of a document, for {@link anyYear}. */
export function askWhole({ wanted, unwanted }: KeyQuestion): string {
  return all([allOf('', wanted), ...unwanted.map((one) => `!${anyOf('', one)}`)])
}

/** What is wanted is all in the headline; what is not wanted is nowhere. */
export function askHeadline({ wanted, unwanted }: KeyQuestion): string {
  return all([allOf('h', wanted), ...unwanted.map((one) => `!${anyOf('', one)}`)])
}

/** Not all that is wanted is in the headline. */
export function askBelowHeadline(question: KeyQuestion): string {
  return all([askWhole(question), `!${allOf('h', question.wanted)}`])
}

/** The headline has a word that begins so, for each of the beginnings. */
export function askBeginnings(beginnings: readonly string[]): string {
  return all(beginnings.map((word) => `${quote(lexeme(anyYear, 'w', word))}:*`))
}

function allOf(part: Part, wanted: readonly Alternatives[]): string {
  return `(${all(wanted.map((one) => anyOf(part, one)))})`
}

function all(conditions: readonly string[]): string {
  return conditions.join(' & ')
}

/** A key that no document has. */
const nothing = quote(' ')

function anyOf(part: Part, { phrases, beginnings = [] }: Alternatives): string {
  const named = (key: string) => quote(lexeme(anyYear, part, key))
  const readings = [
    ...phrases.filter((keys) => !keys.includes('')).map((keys) => `(${keys.map(named).join(' <-> ')})`),
    ...beginnings.map((key) => `${named(key)}:*`),
  ]
  return readings.length > 0 ? `(${readings.join(' | ')})` : nothing
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
