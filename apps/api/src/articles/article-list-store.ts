import type { Article, ArticleHead, Translation } from '@news/domain'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { ArticleReferenceTable, ArticleRow } from '../db/tables.ts'
import { rowToArticle, rowToHead } from './article-row.ts'

export interface ArticleFilters {
  section?: string | undefined
  tag?: string | undefined
  author?: string | undefined
  partnership?: string | undefined
  language?: string | undefined
  /** Every story once: in this language where there is such a version, else in its original. */
  edition?: string | undefined
  pinned?: boolean | undefined
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

const headColumns = [
  'articles.id',
  'articles.slug',
  'articles.source_key',
  'articles.language',
  'articles.status',
  'articles.date_published',
  'articles.pinned',
  'articles.section',
  'articles.translation_of',
  'articles.revision',
  'articles.date_created',
  'articles.announced',
  'articles.head',
  'articles.excerpt',
] as const

/**
 * What everybody may read, the newest first, with the place where the next page begins. A page costs the same wherever
 * it lies, and following the pages meets every article once while others are published.
 */
export async function listArticles(
  db: Db,
  request: ArticleListRequest,
): Promise<{ items: ListedArticle[]; next: Keyset | undefined }> {
  const rows = await selectPage(db, request)
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

export function keysetOf({ id, date_published }: Pick<ArticleRow, 'id' | 'date_published'>): Keyset {
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

function selectPublished(db: Db, { now, after }: ArticleListRequest) {
  const query = publicArticles(db, now)
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
  { now, after }: ArticleListRequest,
) {
  const query = publicArticles(db, now)
    .innerJoin('article_references as reference', 'reference.article_id', 'articles.id')
    .where('reference.kind', '=', kind)
    .where('reference.slug', '=', slug)
    .where('reference.date_published', '<=', new Date(now).toISOString())
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

function publicArticles(db: Db, now: number) {
  return db
    .selectFrom('articles')
    .where('articles.status', '=', published)
    .where('articles.date_published', '<=', new Date(now).toISOString())
}

type ArticleSelection = ReturnType<typeof publicArticles>

function narrow(query: ArticleSelection, request: ArticleListRequest): ArticleSelection {
  const { section, language, pinned, edition, now } = request
  return query
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

/** What an address leads to: the article, or the reason why it was taken back. */
export type FoundArticle = { article: Article } | { withdrawn: string }

/**
 * What everybody may read under a slug, `undefined` when there is nothing for them.
 *
 * @param now epoch milliseconds
 */
export async function findArticle(db: Db, slug: string, now: number): Promise<FoundArticle | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!row) return undefined
  if (row.status === 'withdrawn') return { withdrawn: reasonOf(row) }
  if (row.status !== 'published' || Date.parse(row.date_published ?? '') > now) return undefined
  const translations = await listTranslations(db, [row], now)
  return { article: rowToArticle(row, translations.get(row.id) ?? []) }
}

function reasonOf(row: ArticleRow): string {
  return rowToHead(row, []).withdrawal?.reason ?? ''
}

/** An article with all that a list says of it. */
export interface WholeArticle extends ListedArticle {
  article: Article
}

/** Articles with their bodies, in the order in which they are named. */
export async function readArticles(
  db: Db,
  named: readonly { id: string }[],
  now: number,
): Promise<WholeArticle[]> {
  if (named.length === 0) return []
  const ids = named.map(({ id }) => id)
  const rows = await db.selectFrom('articles').selectAll().where('id', 'in', ids).execute()
  const translations = await listTranslations(db, rows, now)
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => {
      const article = rowToArticle(row, translations.get(row.id) ?? [])
      return { article, head: article, excerpt: row.excerpt }
    })
}

type Version = Pick<ArticleRow, 'id' | 'language' | 'slug' | 'translation_of' | 'head'>

/** The other public versions of each of the articles, by the article's id. */
async function listTranslations(
  db: Db,
  articles: readonly Pick<ArticleRow, 'id' | 'translation_of'>[],
  now: number,
): Promise<Map<string, Translation[]>> {
  const originals = [...new Set(articles.map(originalOf))]
  if (originals.length === 0) return new Map()
  const versions = await publicArticles(db, now)
    .select(['articles.id', 'articles.language', 'articles.slug', 'articles.translation_of', 'articles.head'])
    .where(({ or, eb }) =>
      or([eb('articles.id', 'in', originals), eb('articles.translation_of', 'in', originals)]),
    )
    .orderBy('articles.language')
    .execute()
  return new Map(articles.map((article) => [article.id, versionsBeside(article, versions)]))
}

function versionsBeside(
  article: Pick<ArticleRow, 'id' | 'translation_of'>,
  versions: readonly Version[],
): Translation[] {
  return versions
    .filter((version) => originalOf(version) === originalOf(article) && version.id !== article.id)
    .map(({ language, slug, head }) => ({
      language,
      slug,
      headline: (JSON.parse(head) as { headline: string }).headline,
    }))
}

function originalOf({ id, translation_of }: Pick<ArticleRow, 'id' | 'translation_of'>): string {
  return translation_of ?? id
}
