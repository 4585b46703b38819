import type { ArticleHead } from '@news/domain'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleReferenceTable, ArticleRow } from '../db/tables.ts'
import { listPartnershipsOf } from '../partnerships/partnership-list-store.ts'
import { rowToHead } from './article-row.ts'
import { articlesUntil, headColumns } from './article-selection-store.ts'
import { listTranslations } from './translation-store.ts'

export interface ArticleFilters {
  section?: string | undefined
  tag?: string | undefined
  author?: string | undefined
  partnership?: string | undefined
  language?: string | undefined
  /** Every story once: in this language where there is such a version, else in its original. */
  edition?: string | undefined
  pinned?: boolean | undefined
  /** In a partnership of this municipality, by its slug. */
  municipality?: string | undefined
  /** ISO 8601, included. */
  publishedFrom?: string | undefined
  /** ISO 8601, not included. */
  publishedBefore?: string | undefined
}

/** The place of an article in the order of the lists: the newest first, then by id. */
export interface Keyset {
  datePublished: string
  id: string
}

export interface ArticleListRequest extends ArticleFilters {
  limit: number
  after?: Keyset | undefined
  /** Epoch milliseconds: nothing later is listed. */
  now: number
}

export interface ListedArticle {
  head: ArticleHead
  excerpt: string
}

/**
 * What everybody may read, the newest first, with the place where the next page begins. A page costs the same wherever
 * it lies, and following the pages meets every article once while others are published.
 */
export async function listArticles(
  db: Db,
  request: ArticleListRequest,
): Promise<{ items: ListedArticle[]; next: Keyset | undefined }> {
  const { municipality } = request
  const ledger = municipality === undefined ? undefined : await listPartnershipsOf(db, municipality)
  const rows = await selectPage(db, request)
    .$if(ledger !== undefined, (query) => aboutAny(query, ledger ?? []))
    .select(headColumns)
    .limit(request.limit + 1)
    .execute()
  const page = rows.slice(0, request.limit)
  const last = page.at(-1)
  const translations = await listTranslations(db, page, request.now)
  return {
    items: page.map((row) => ({
      head: rowToHead(row, translations.get(row.id) ?? []),
      excerpt: row.excerpt,
    })),
    next: rows.length > page.length && last ? keysetOf(last) : undefined,
  }
}

function keysetOf({ id, date_published }: Pick<ArticleRow, 'id' | 'date_published'>): Keyset {
  return { id, datePublished: date_published ?? '' }
}

function selectPage(db: Db, request: ArticleListRequest) {
  const { tag, author, partnership } = request
  const asked = Object.entries({ tag, author, partnership }).flatMap(([kind, slug]) =>
    slug === undefined ? [] : [{ kind: kind as ArticleReferenceTable['kind'], slug }],
  )
  const [first, ...others] = asked
  const sources = first ? selectReferred(db, first, request) : selectPublished(db, request)
  return others.reduce(
    (query, { kind, slug }) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('article_references as other')
            .select('other.slug')
            .whereRef('other.article_id', '=', 'articles.id')
            .where('other.kind', '=', kind)
            .where('other.slug', '=', slug),
        ),
      ),
    narrow(sources, request),
  )
}

function selectPublished(db: Db, request: ArticleListRequest) {
  const { after } = request
  const query = articlesUntil(db, latestOf(request))
    .orderBy('articles.date_published', 'desc')
    .orderBy('articles.id', 'desc')
  if (!after) return query
  return query.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('articles.date_published', 'articles.id'), '<', tuple(after.datePublished, after.id)),
  )
}

/** By the index of the references, which is in the order of the list. */
function selectReferred(
  db: Db,
  { kind, slug }: Pick<ArticleReferenceTable, 'kind' | 'slug'>,
  request: ArticleListRequest,
) {
  const { after } = request
  const query = articlesUntil(db, latestOf(request))
    .innerJoin('article_references as reference', 'reference.article_id', 'articles.id')
    .where('reference.kind', '=', kind)
    .where('reference.slug', '=', slug)
    .where('reference.date_published', '<=', latestOf(request))
    .orderBy('reference.date_published', 'desc')
    .orderBy('reference.article_id', 'desc')
  if (!after) return query
  return query.where(({ eb, refTuple, tuple }) =>
    eb(
      refTuple('reference.date_published', 'reference.article_id'),
      '<',
      tuple(after.datePublished, after.id),
    ),
  )
}

/**
 * The end of the index where a page begins. SQLite takes one upper bound, the first that it is told of: were that the
 * present, it would read its way from there to the cursor.
 */
function latestOf({ now, after }: ArticleListRequest): string {
  const present = new Date(now).toISOString()
  return after && after.datePublished < present ? after.datePublished : present
}

type ArticleSelection = ReturnType<typeof articlesUntil>

function aboutAny(query: ArticleSelection, partnerships: readonly string[]): ArticleSelection {
  return query.where(({ exists, selectFrom, lit }) =>
    partnerships.length === 0
      ? lit(false)
      : exists(
          selectFrom('article_references as about')
            .select('about.slug')
            .whereRef('about.article_id', '=', 'articles.id')
            .where('about.kind', '=', 'partnership')
            .where('about.slug', 'in', partnerships),
        ),
  )
}

function narrow(query: ArticleSelection, request: ArticleListRequest): ArticleSelection {
  const { section, language, pinned, edition, publishedFrom, publishedBefore, now } = request
  return query
    .$if(publishedFrom !== undefined, (q) => q.where('articles.date_published', '>=', publishedFrom ?? ''))
    .$if(publishedBefore !== undefined, (q) => q.where('articles.date_published', '<', publishedBefore ?? ''))
    .$if(section !== undefined, (q) => q.where('articles.section', '=', section ?? ''))
    .$if(language !== undefined, (q) => q.where('articles.language', '=', language ?? ''))
    .$if(pinned !== undefined, (q) =>
      q.where((where) => where('articles.pinned', '=', where.lit(pinned ? 1 : 0))),
    )
    .$if(edition !== undefined, (q) => inEdition(q, edition ?? '', now))
}

function inEdition(query: ArticleSelection, language: string, now: number): ArticleSelection {
  return query.where(({ eb, and, or, not, exists, selectFrom }) =>
    or([
      eb('articles.language', '=', language),
      and([
        eb('articles.translation_of', 'is', null),
        not(
          exists(
            selectFrom('articles as version')
              .select('version.id')
              .whereRef('version.translation_of', '=', 'articles.id')
              .where('version.language', '=', language)
              .where('version.status', '=', published)
              .where('version.date_published', '<=', new Date(now).toISOString()),
          ),
        ),
      ]),
    ]),
  )
}
