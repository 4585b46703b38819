import type { ArticleDraft, Author, Tag } from '@news/domain'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { TermTable } from '../db/tables.ts'
import { isNews } from './told-in-transaction.ts'

type Term = Tag | Author

/** Remembers the tags and authors that an article names; a known one learns names in further languages. */
export async function saveTerms(db: Db, { tags, authors }: ArticleDraft): Promise<void> {
  for (const tag of tags) await saveTerm(db, 'tag', tag)
  for (const author of authors) await saveTerm(db, 'author', author)
}

async function saveTerm(db: Db, kind: TermTable['kind'], term: Term): Promise<void> {
  const { slug } = term
  if (!isNews(db, `${kind}:${slug}`, term)) return
  const known = await db
    .selectFrom('terms')
    .select('content')
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst()
  const names = known && (JSON.parse(known.content) as Term).name
  const content = JSON.stringify({ ...term, name: { ...names, ...term.name } })
  if (known?.content === content) return
  await db
    .insertInto('terms')
    .values({ kind, slug, content })
    .onConflict((conflict) => conflict.columns(['kind', 'slug']).doUpdateSet({ content }))
    .execute()
}

interface TermPage {
  /** The slug of the last one of the page before. */
  after: string | undefined
  limit: number
  /** Epoch milliseconds: what is published later names nothing yet. */
  now: number
}

/** The tags of published articles, by slug, and the last slug of the page when another one follows. */
export function listTags(db: Db, page: TermPage): Promise<{ items: Tag[]; next: string | undefined }> {
  return listTerms<Tag>(db, 'tag', page)
}

/** The authors of published articles, by slug, and the last slug of the page when another one follows. */
export function listAuthors(db: Db, page: TermPage): Promise<{ items: Author[]; next: string | undefined }> {
  return listTerms<Author>(db, 'author', page)
}

/** A tag of published articles. */
export function findTag(db: Db, slug: string, now: number): Promise<Tag | undefined> {
  return findTerm<Tag>(db, { kind: 'tag', slug, now })
}

/** An author of published articles. */
export function findAuthor(db: Db, slug: string, now: number): Promise<Author | undefined> {
  return findTerm<Author>(db, { kind: 'author', slug, now })
}

type Kind = TermTable['kind']

async function findTerm<T extends Term>(
  db: Db,
  { kind, slug, now }: { kind: Kind; slug: string; now: number },
) {
  const row = await usedTerms(db, kind, now).where('slug', '=', slug).executeTakeFirst()
  return row && (JSON.parse(row.content) as T)
}

async function listTerms<T extends Term>(db: Db, kind: Kind, { after, limit, now }: TermPage) {
  const rows = await usedTerms(db, kind, now)
    .$if(after !== undefined, (query) => query.where('slug', '>', after ?? ''))
    .orderBy('slug')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return {
    items: page.map(({ content }) => JSON.parse(content) as T),
    next: rows.length > page.length ? page.at(-1)?.slug : undefined,
  }
}

/** Those that name something which everybody may read. */
function usedTerms(db: Db, kind: Kind, now: number) {
  return db
    .selectFrom('terms')
    .select(['slug', 'content'])
    .where('kind', '=', kind)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('article_references as reference')
          .innerJoin('articles', 'articles.id', 'reference.article_id')
          .select('reference.slug')
          .where('reference.kind', '=', kind)
          .whereRef('reference.slug', '=', 'terms.slug')
          .where('reference.date_published', '<=', new Date(now).toISOString())
          .where('articles.status', '=', published),
      ),
    )
}
