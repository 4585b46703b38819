import type { Db } from '../db/open.ts'
import type { ArticleReferenceTable } from '../db/tables.ts'
import { listPartnershipsOf } from '../partnerships/partnership-list-store.ts'
import type { ArticleListRequest } from './article-list-request.ts'
import { type ArticleSelection, narrow } from './article-narrow-store.ts'
import { articlesUntil, type HeadRow, headColumns, latestOf } from './article-selection-store.ts'

/** The rows of one page, and one more if there is another page. A page costs the same wherever it lies. */
export async function readPage(db: Db, request: ArticleListRequest): Promise<HeadRow[]> {
  const { limit, municipality } = request
  const ledger = municipality === undefined ? undefined : await listPartnershipsOf(db, municipality)
  return selectPage(db, request)
    .$if(ledger !== undefined, (query) => aboutAny(query, ledger ?? []))
    .select(headColumns)
    .limit(limit + 1)
    .execute()
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
