import type { SearchOrder } from '@news/contract'
import { idSchema, instantSchema, slugSchema } from '@news/domain'
import type { Keyset } from '../articles/article-list-request.ts'
import type { CorrectionKey } from '../articles/correction-store.ts'
import type { DraftKeyset } from '../articles/draft-list-store.ts'
import type { Place } from '../changes/place.ts'
import type { SnapshotPlace } from '../changes/snapshot-store.ts'
import type { SearchKeyset } from '../search/search-store.ts'
import { ProblemError } from './problem.ts'

/** Cursors are opaque to clients: base64url of what the store needs to go on. */
function encode(text: string): string {
  return Buffer.from(text).toString('base64url')
}

function decode(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString()
}

export function formatKeyset({ datePublished, id }: Keyset): string {
  return encode(`${datePublished}.${id}`)
}

/** @throws ProblemError 400 for a cursor that is not of this list */
export function parseKeyset(cursor: string | undefined): Keyset | undefined {
  if (cursor === undefined) return undefined
  const [, datePublished, id] = /^(.{24})\.(.{36})$/.exec(decode(cursor)) ?? []
  const valid = instantSchema.safeParse(datePublished).success && idSchema.safeParse(id).success
  if (!valid || !datePublished || !id) throw unknownCursor()
  return { datePublished, id }
}

const searchPlaces = ['headline', 'below headline', 'anywhere'] as const

export function formatSearchCursor({ place, number }: SearchKeyset): string {
  return encode(`${searchPlaces.indexOf(place)}.${number}`)
}

/**
 * By what fits best there are other places than by date.
 *
 * @throws ProblemError 400 for a cursor that is not of this list
 */
export function parseSearchCursor(cursor: string | undefined, order: SearchOrder): SearchKeyset | undefined {
  if (cursor === undefined) return undefined
  const [, index, number] = /^([012])\.(-?\d{1,16})$/.exec(decode(cursor)) ?? []
  const place = searchPlaces[Number(index)]
  if (!place || !Number.isSafeInteger(Number(number))) throw unknownCursor()
  if ((place === 'anywhere') === (order === 'relevance')) throw unknownCursor()
  return { place, number: Number(number) }
}

export function formatDraftCursor({ date_created, id }: DraftKeyset): string {
  return encode(`drafts ${date_created}.${id}`)
}

/** @throws ProblemError 400 for a cursor that is not of this list */
export function parseDraftCursor(cursor: string | undefined): DraftKeyset | undefined {
  const place = cursor === undefined ? undefined : parseKeyset(encode(restOf(cursor, 'drafts')))
  return place && { date_created: place.datePublished, id: place.id }
}

export function formatCorrectionCursor({ date, article_id, number }: CorrectionKey): string {
  return encode(`${number}.${date}.${article_id}`)
}

/** @throws ProblemError 400 for a cursor that is not of this list */
export function parseCorrectionCursor(cursor: string | undefined): CorrectionKey | undefined {
  if (cursor === undefined) return undefined
  const [, number, rest] = /^(\d{1,3})\.(.+)$/.exec(decode(cursor)) ?? []
  const place = rest === undefined ? undefined : parseKeyset(encode(rest))
  if (!place) throw unknownCursor()
  return { date: place.datePublished, article_id: place.id, number: Number(number) }
}

/** The lists that are in the order of slugs: a slug alone would be a place in each of them. */
export type SlugList = 'partnerships' | 'municipalities' | 'tags' | 'authors'

export function formatSlugCursor(list: SlugList, slug: string): string {
  return encode(`${list} ${slug}`)
}

/** @throws ProblemError 400 for a cursor that is not of this list */
export function parseSlugCursor(list: SlugList, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const { data } = slugSchema.safeParse(restOf(cursor, list))
  if (data === undefined) throw unknownCursor()
  return data
}

/** What a cursor says after the name of its list. */
function restOf(cursor: string, list: string): string {
  const text = decode(cursor)
  if (!text.startsWith(`${list} `)) throw unknownCursor()
  return text.slice(list.length + 1)
}

export function formatPlace({ position, mark }: Place): string {
  return encode(mark === undefined ? `c${position}` : `c${position}.${mark}`)
}

/** @throws ProblemError 400 for a cursor that no server of this kind has made */
export function parsePlace(cursor: string): Place {
  const [, position, mark] = /^c(\d{1,15})(?:\.([\w-]{8}))?$/.exec(decode(cursor)) ?? []
  if (position === undefined) throw unknownCursor()
  return { position: Number(position), mark }
}

/** A place in a snapshot, and where the log stood when it was begun. */
export interface SnapshotCursor extends SnapshotPlace {
  begun: Place
}

export function formatSnapshotCursor({ begun: { position, mark }, type, id }: SnapshotCursor): string {
  return encode([position, ...(mark === undefined ? [] : [mark]), type, id].join('.'))
}

/** @throws ProblemError 400 for a cursor that is not of this list */
export function parseSnapshotCursor(cursor: string | undefined): SnapshotCursor | undefined {
  if (cursor === undefined) return undefined
  const [, position, mark, type, id] =
    /^(\d{1,15})\.(?:([\w-]{8})\.)?(article|partnership)\.(.{36})$/.exec(decode(cursor)) ?? []
  if (!idSchema.safeParse(id).success || id === undefined) throw unknownCursor()
  const begun = { position: Number(position), mark }
  return { begun, type: type === 'article' ? 'article' : 'partnership', id }
}

export function unknownCursor(): ProblemError {
  const detail = 'is not a cursor of this list'
  return new ProblemError({
    status: 400,
    detail: 'The query is not understood.',
    errors: [{ pointer: '/after', in: 'query', detail }],
  })
}
