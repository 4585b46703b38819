import type { Db } from '../db/open.ts'
import type { ArticleReferenceTable } from '../db/tables.ts'
import { listPartnershipsOf } from '../partnerships/partnership-list-store.ts'
import type { ArticleListRequest } from './article-list-request.ts'
import { narrow } from './article-narrow-store.ts'
import { articlesUntil, type HeadRow, headColumns, latestOf } from './article-selection-store.ts'

/** The rows of one page, and one more if there is another page. A page costs the same wherever it lies. */
export async function readPage(db: Db, request: ArticleListRequest): Promise<HeadRow[]> {
  const references = await referencesOf(db, request)
  if (references.some(({ slugs }) => slugs.length === 0)) return []
  const [first, ...others] = references
  const sources = first ? selectReferred(db, [first, ...others], request) : selectPublished(db, request)
  return narrow(sources, request)
    .select(headColumns)
    .limit(request.limit + 1)
    .execute()
}

/** What an article must refer to: one of several things of a kind. */
interface Reference {
  kind: ArticleReferenceTable['kind']
  slugs: readonly string[]
}

async function referencesOf(db: Db, request: ArticleListRequest): Promise<Reference[]> {
  const { tag, author, partnership, municipality } = request
  const named = Object.entries({ tag, author, partnership }).flatMap(([kind, slug]) =>
    slug === undefined ? [] : [{ kind: kind as Reference['kind'], slugs: [slug] }],
  )
  if (municipality === undefined) return named
  return [...named, { kind: 'partnership', slugs: await listPartnershipsOf(db, municipality) }]
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

/**
 * By the index of the references, which is in the order of the list. What an article refers to beside the first is looked up
 * in the same index, before the article is: of thousands it may be none.
 */
function selectReferred(
  db: Db,
  [first, ...others]: readonly [Reference, ...Reference[]],
  request: ArticleListRequest,
) {
  const { after } = request
  const all = articlesUntil(db, latestOf(request))
    .innerJoin('article_references as reference', 'reference.article_id', 'articles.id')
    .where('reference.kind', '=', first.kind)
    .where('reference.slug', 'in', first.slugs)
    .where('reference.date_published', '<=', latestOf(request))
    .orderBy('reference.date_published', 'desc')
    .orderBy('reference.article_id', 'desc')
    // Whatever refers to several of them stands here once.
    .$if(first.slugs.length > 1, (several) =>
      several.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('article_references as same')
              .select('same.slug')
              .where('same.kind', '=', first.kind)
              .where('same.slug', 'in', first.slugs)
              .whereRef('same.slug', '<', 'reference.slug')
              .whereRef('same.date_published', '=', 'reference.date_published')
              .whereRef('same.article_id', '=', 'reference.article_id'),
          ),
        ),
      ),
    )
  const query = others.reduce(
    (narrowed, { kind, slugs }) =>
      narrowed.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('article_references as other')
            .select('other.slug')
            .where('other.kind', '=', kind)
            .where('other.slug', 'in', slugs)
            .whereRef('other.date_published', '=', 'reference.date_published')
            .whereRef('other.article_id', '=', 'reference.article_id'),
        ),
      ),
    all,
  )
  if (!after) return query
  return query.where(({ eb, refTuple, tuple }) =>
    eb(
      refTuple('reference.date_published', 'reference.article_id'),
      '<',
      tuple(after.datePublished, after.id),
    ),
  )
}
