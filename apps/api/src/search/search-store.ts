import type { Article } from '@news/domain'
import { sql } from 'kysely'
import {
  type Keyset,
  keysetOf,
  type ListedArticle,
  listTranslations,
} from '../articles/article-list-store.ts'
import { rowToArticle } from '../articles/article-row.ts'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
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

export interface FoundInSearch extends ListedArticle {
  article: Article
}

/** What everybody may read of what was asked for: with all words in the headline first, then the newest. */
export async function searchArticles(
  db: Db,
  request: SearchRequest,
): Promise<{ items: FoundInSearch[]; next: SearchKeyset | undefined; total: number }> {
  const { limit, now } = request
  const [rows, total] = [await selectRows(db, request), await countRows(db, request)]
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const translations = await listTranslations(db, page, now)
  return {
    items: page.map((row) => {
      const article = rowToArticle(row, translations.get(row.id) ?? [])
      return { article, head: article, excerpt: row.excerpt }
    }),
    next: rows.length > page.length && last ? { ...keysetOf(last), tier: last.tier } : undefined,
    total,
  }
}

async function selectRows(db: Db, request: SearchRequest): Promise<(ArticleRow & { tier: number })[]> {
  const { after, headlineMatch, limit } = request
  const tier = sql<number>`document.number in (select rowid from search_index where search_index match ${headlineMatch})`
  const found = matching(db, request).selectAll('article').select(tier.as('tier'))
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

function matching(db: Db, { match, section, language, now }: SearchRequest) {
  return db
    .selectFrom('search_documents as document')
    .innerJoin('articles as article', 'article.id', 'document.article_id')
    .where(
      sql<boolean>`document.number in (select rowid from search_index where search_index match ${match})`,
    )
    .where('article.status', '=', published)
    .where('article.date_published', '<=', new Date(now).toISOString())
    .$if(section !== undefined, (query) => query.where('article.section', '=', section ?? ''))
    .$if(language !== undefined, (query) => query.where('article.language', '=', language ?? ''))
}
