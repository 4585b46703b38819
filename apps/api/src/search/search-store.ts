import { sql } from 'kysely'
import { readArticles, type WholeArticle } from '../articles/article-find-store.ts'
import { type Keyset, keysetOf } from '../articles/article-list-store.ts'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import type { ArticleRow } from '../db/tables.ts'
import type { SearchQuery } from './query.ts'

/** The place of an article in what was found. */
export interface SearchKeyset extends Keyset {
  /** 1 where all words stand in the headline. */
  tier: number
}

export interface SearchRequest extends SearchQuery {
  section?: string | undefined
  language?: string | undefined
  limit: number
  after?: SearchKeyset | undefined
  /** Epoch milliseconds: nothing later is found. */
  now: number
}

/** What everybody may read of what was asked for: with all words in the headline first, then the newest. */
export async function searchArticles(
  db: Db,
  request: SearchRequest,
): Promise<{ items: WholeArticle[]; next: SearchKeyset | undefined; total: number }> {
  const { limit, now } = request
  const places = await selectPlaces(db, request)
  const total = await countRows(db, request)
  const page = places.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await readArticles(db, page, now),
    next: places.length > page.length && last ? { ...keysetOf(last), tier: last.tier } : undefined,
    total,
  }
}

type Place = Pick<ArticleRow, 'id' | 'date_published'> & { tier: number }

/** Sorted without the texts: they are read for one page only. */
async function selectPlaces(db: Db, request: SearchRequest): Promise<Place[]> {
  const { after, question, limit } = request
  const byHeadline = engineOf(db).searchIndex.numbersByHeadline(question)
  const tier = sql<number>`case when document.number in ${byHeadline} then 1 else 0 end`
  const found = matching(db, request).select([
    'document.article_id as id',
    'document.date_published',
    tier.as('tier'),
  ])
  return db
    .selectFrom(found.as('found'))
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('found.tier', 'found.date_published', 'found.id'),
          '<',
          tuple(after?.tier ?? 0, after?.datePublished ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('found.tier', 'desc')
    .orderBy('found.date_published', 'desc')
    .orderBy('found.id', 'desc')
    .limit(limit + 1)
    .execute()
}

async function countRows(db: Db, request: SearchRequest): Promise<number> {
  const { total } = await matching(db, request)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

function matching(db: Db, { question, section, language, now }: SearchRequest) {
  return db
    .selectFrom('search_documents as document')
    .where(sql<boolean>`document.number in ${engineOf(db).searchIndex.numbersOf(question)}`)
    .where('document.date_published', '<=', new Date(now).toISOString())
    .$if(section !== undefined, (query) => query.where('document.section', '=', section ?? ''))
    .$if(language !== undefined, (query) => query.where('document.language', '=', language ?? ''))
}
