import { published } from '../db/published.ts'
import type { ArticleListRequest } from './article-list-request.ts'
import type { articlesUntil } from './article-selection-store.ts'

export type ArticleSelection = ReturnType<typeof articlesUntil>

/** Leaves of a selection what a list is narrowed to by what stands in the rows themselves. */
export function narrow(query: ArticleSelection, request: ArticleListRequest): ArticleSelection {
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
