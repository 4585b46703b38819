import type { SearchOrder, SearchPeriod } from '@news/contract'
import type { SearchQuery } from '@news/domain/text'
import { readArticles, type WholeArticle } from '../articles/article-find-store.ts'
import { engineOf, type IndexSearch } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { firstNumberAt } from './document-number.ts'
import { type FacetFilters, toFacets } from './facets-store.ts'

/** The place of an article in what was found. */
export interface SearchKeyset {
  place: IndexSearch['place']
  number: number
}

export interface SearchFilters extends FacetFilters {
  /** ISO 8601, included. */
  publishedFrom?: string | undefined
  /** ISO 8601, not included. */
  publishedBefore?: string | undefined
  /** Not earlier than so long ago. */
  within?: SearchPeriod | undefined
  /** Every story once: in this language where such a version answers, else in its original, else in another. */
  edition?: string | undefined
}

export interface SearchRequest extends SearchFilters, Pick<SearchQuery, 'question'> {
  order: SearchOrder
  limit: number
  after?: SearchKeyset | undefined
  /** Epoch milliseconds: nothing later is found. */
  now: number
}

export interface Found {
  items: WholeArticle[]
  next: SearchKeyset | undefined
  /** How many there are; no more than {@link mostCounted} are counted. */
  total: number
}

/** Counting on takes longer than it helps. */
export const mostCounted = 1_000

/** What everybody may read of what was asked for: with all words in the headline first, then the newest; or by date alone. */
export async function searchArticles(db: Db, request: SearchRequest): Promise<Found> {
  const { limit, order, after, now } = request
  const search = await toIndexSearch(db, request)
  const places = await findPlaces(db, search, { order, after, limit: limit + 1 })
  const page = places.slice(0, limit)
  const isWhole = after === undefined && places.length <= limit
  return {
    items: await readNumbered(db, page, now),
    next: places.length > limit ? page.at(-1) : undefined,
    total: isWhole
      ? places.length
      : await engineOf(db).searchIndex.count(db, { ...search, limit: mostCounted + 1 }),
  }
}

interface PlaceRequest {
  order: SearchOrder
  after?: SearchKeyset | undefined
  limit: number
}

/** The numbers of one page, and where each of them was found. */
async function findPlaces(
  db: Db,
  search: IndexSearch,
  { order, after, limit }: PlaceRequest,
): Promise<SearchKeyset[]> {
  const places: IndexSearch['place'][] = order === 'relevance' ? ['headline', 'below headline'] : ['anywhere']
  const left = after ? places.slice(Math.max(0, places.indexOf(after.place))) : places
  const found: SearchKeyset[] = []
  for (const place of left) {
    if (found.length === limit) break
    const from = place === after?.place ? goOn(search, order, after.number) : search
    const direction = order === 'oldest' ? 'oldest' : 'newest'
    const wanted = { ...from, place, order: direction, limit: limit - found.length } as const
    const numbers = await engineOf(db).searchIndex.find(db, wanted)
    found.push(...numbers.map((number) => ({ place, number })))
  }
  return found
}

function goOn(search: IndexSearch, order: SearchOrder, number: number): IndexSearch {
  return order === 'oldest' ? { ...search, from: number + 1 } : { ...search, before: number }
}

/** What articles are narrowed by stands in the index, among their keys. */
async function toIndexSearch(db: Db, { question, now, ...filters }: SearchRequest): Promise<IndexSearch> {
  const { edition, publishedBefore } = filters
  const end = publishedBefore === undefined ? now + 1 : Math.min(now + 1, Date.parse(publishedBefore))
  const period = { from: firstNumberOf(filters, now), before: firstNumberAt(end) }
  return {
    question: { ...question, wanted: [...question.wanted, ...(await toFacets(db, filters))] },
    place: 'anywhere',
    ...period,
    oneVersion: edition === undefined ? undefined : { language: edition, ...period },
    limit: mostCounted,
  }
}

const dayMs = 86_400_000
const days: Readonly<Record<SearchPeriod, number>> = { day: 1, week: 7, month: 30, year: 365 }

function firstNumberOf({ publishedFrom, within }: SearchFilters, now: number): number | undefined {
  const begins = [
    ...(publishedFrom === undefined ? [] : [Date.parse(publishedFrom)]),
    ...(within === undefined ? [] : [now - days[within] * dayMs]),
  ]
  return begins.length === 0 ? undefined : firstNumberAt(Math.max(...begins))
}

async function readNumbered(db: Db, page: readonly SearchKeyset[], now: number): Promise<WholeArticle[]> {
  if (page.length === 0) return []
  const numbers = page.map(({ number }) => number)
  const rows = await db
    .selectFrom('search_documents')
    .select(['number', 'article_id as id'])
    .where('number', 'in', numbers)
    .execute()
  return readArticles(
    db,
    rows.toSorted((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number)),
    now,
  )
}

/** Which of these articles, by their slugs, answer the question as well. */
export async function findAmong(
  db: Db,
  question: SearchQuery['question'],
  slugs: readonly string[],
): Promise<Set<string>> {
  if (slugs.length === 0) return new Set()
  const rows = await db
    .selectFrom('search_documents')
    .innerJoin('articles', 'articles.id', 'search_documents.article_id')
    .select(['articles.slug', 'search_documents.number'])
    .where('articles.slug', 'in', slugs)
    .execute()
  const { searchIndex } = engineOf(db)
  const matching = await Promise.all(
    rows.map(async ({ slug, number }) => {
      const itself = { from: number, before: number + 1, limit: 1 }
      return (await searchIndex.count(db, { question, place: 'anywhere', ...itself })) > 0 ? [slug] : []
    }),
  )
  return new Set(matching.flat())
}
