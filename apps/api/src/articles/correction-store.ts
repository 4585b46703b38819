import type { PublishedCorrection } from '@news/contract'
import type { ArticleHead, Correction } from '@news/domain'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { CorrectionTable } from '../db/tables.ts'

/** Notes where the corrections of an article stand for which none are noted; their words stay in the article. */
export async function saveCorrections(
  db: Db,
  articleId: string,
  corrections: readonly Correction[],
): Promise<void> {
  if (corrections.length === 0) return
  const rows = corrections.map(({ date }, number) => ({ article_id: articleId, number, date }))
  await db.insertInto('corrections').values(rows).execute()
}

/** The place of a correction in their list: the newest first. */
export type CorrectionKey = CorrectionTable

interface CorrectionPage {
  after: CorrectionKey | undefined
  limit: number
  /** Epoch milliseconds: nothing later is listed. */
  now: number
}

/** What readers were told of mistakes, the newest first, with the place where the next page begins. */
export async function listCorrections(
  db: Db,
  { after, limit, now }: CorrectionPage,
): Promise<{ items: PublishedCorrection[]; next: CorrectionKey | undefined }> {
  const moment = new Date(now).toISOString()
  const rows = await db
    .selectFrom('corrections')
    .innerJoin('articles', 'articles.id', 'corrections.article_id')
    .select(['corrections.article_id', 'corrections.number', 'corrections.date', 'articles.head'])
    .where('articles.status', '=', published)
    .where('articles.date_published', '<=', moment)
    .where('corrections.date', '<=', moment)
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('corrections.date', 'corrections.article_id', 'corrections.number'),
          '<',
          tuple(after?.date ?? '', after?.article_id ?? '', after?.number ?? 0),
        ),
      ),
    )
    .orderBy('corrections.date', 'desc')
    .orderBy('corrections.article_id', 'desc')
    .orderBy('corrections.number', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return { items: page.flatMap(toPublished), next: rows.length > page.length ? page.at(-1) : undefined }
}

function toPublished({ head, number }: { head: string; number: number }): PublishedCorrection[] {
  const { slug, language, headline, corrections } = JSON.parse(head) as ArticleHead
  const correction = corrections[number]
  return correction ? [{ ...correction, article: { slug, language, headline } }] : []
}
