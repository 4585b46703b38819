import type { KeyQuestion } from '@news/domain/text'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { firstNumberAt, numberBeyond } from '../search/document-number.ts'
import { toFacets } from '../search/facets-store.ts'
import type { ArticleListRequest } from './article-list-request.ts'
import { narrow } from './article-narrow-store.ts'
import { articlesUntil, type HeadRow, headColumns, latestOf } from './article-selection-store.ts'

/** So many documents are looked at first, and twice as many each time: filters may leave few of them. */
const firstLook = 60
const mostLooked = 5_000

/**
 * The rows of one page of a list that is narrowed by words, and one more if there is another page. The search gives the
 * newest documents first, but those of one moment in an order of its own: a row is settled once nothing as new can follow.
 */
export async function readAnswers(
  db: Db,
  request: ArticleListRequest,
  { wanted, unwanted }: KeyQuestion,
): Promise<HeadRow[]> {
  const { limit, publishedFrom } = request
  const question = { wanted: [...wanted, ...(await toFacets(db, request))], unwanted }
  const from = publishedFrom === undefined ? undefined : firstNumberAt(Date.parse(publishedFrom))
  let before = numberBeyond(Date.parse(latestOf(request)))
  const rows: HeadRow[] = []
  for (let look = Math.max(firstLook, 3 * limit); ; look = Math.min(2 * look, mostLooked)) {
    const search = { question, place: 'anywhere', from, before, limit: look } as const
    const numbers = await engineOf(db).searchIndex.find(db, search)
    rows.push(...(await readNumbered(db, request, numbers)))
    const lowest = numbers.at(-1)
    if (lowest === undefined || numbers.length < look) return inOrder(rows).slice(0, limit + 1)
    const settled = rows.filter((row) => firstNumberAt(momentOf(row)) > lowest)
    if (settled.length > limit) return inOrder(settled).slice(0, limit + 1)
    before = lowest
  }
}

/** What of these documents belongs to the list. */
async function readNumbered(
  db: Db,
  request: ArticleListRequest,
  numbers: readonly number[],
): Promise<HeadRow[]> {
  if (numbers.length === 0) return []
  const { after } = request
  return narrow(articlesUntil(db, latestOf(request)), request)
    .innerJoin('search_documents as document', 'document.article_id', 'articles.id')
    .where('document.number', 'in', numbers)
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('articles.date_published', 'articles.id'),
          '<',
          tuple(after?.datePublished ?? '', after?.id ?? ''),
        ),
      ),
    )
    .select(headColumns)
    .execute()
}

/** The newest first, then by id: ISO 8601 sorts as time does. */
function inOrder(rows: readonly HeadRow[]): HeadRow[] {
  const keyOf = ({ date_published, id }: HeadRow) => `${date_published} ${id}`
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
}

function momentOf({ date_published }: HeadRow): number {
  return Date.parse(date_published ?? '')
}
