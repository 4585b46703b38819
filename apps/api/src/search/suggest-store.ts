import { fold } from '@news/domain/text'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { SearchNameRow } from '../db/tables.ts'
import { firstNumberAt } from './document-number.ts'
import { wordsOf } from './query.ts'
import type { Named } from './vocabulary.ts'

/** Something that begins as somebody types: an article by its headline, or a name. */
export type Suggestion = { kind: 'article'; slug: string; headline: string; language: string } | Named

/** So many names are looked through; what is not among them is found when more letters are typed. */
const mostNames = 300

interface SuggestRequest {
  q: string
  /** How many articles, and how many names, at the most. */
  limit: number
  /** Epoch milliseconds: nothing later is suggested. */
  now: number
}

/** Names first, for there are few; then articles whose headlines have words that begin so, the newest first. */
export async function suggest(db: Db, { q, limit, now }: SuggestRequest): Promise<Suggestion[]> {
  const beginnings = [...new Set(wordsOf(q).map(fold))].filter((word) => word !== '').slice(0, 8)
  if (beginnings.length === 0) return []
  const names = await findNames(db, beginnings, { limit, now })
  return [...names, ...(await findHeadlines(db, beginnings, { limit, now }))]
}

type Range = Pick<SuggestRequest, 'limit' | 'now'>

async function findHeadlines(
  db: Db,
  beginnings: readonly string[],
  { limit, now }: Range,
): Promise<Suggestion[]> {
  const range = { before: firstNumberAt(now + 1), limit }
  const numbers = await engineOf(db).searchIndex.findByBeginnings(db, beginnings, range)
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('search_documents as document')
    .innerJoin('articles', 'articles.id', 'document.article_id')
    .select(['articles.slug', 'articles.head', 'articles.language'])
    .where('document.number', 'in', numbers)
    .orderBy('document.number', 'desc')
    .execute()
  return rows.map(({ slug, language, head }) => ({
    kind: 'article',
    slug,
    language,
    headline: headlineOf(head),
  }))
}

function headlineOf(head: string): string {
  return (JSON.parse(head) as { headline: string }).headline
}

async function findNames(db: Db, beginnings: readonly string[], { limit, now }: Range): Promise<Named[]> {
  // The longest word has the fewest names.
  const [longest = ''] = beginnings.toSorted((a, b) => b.length - a.length)
  const rows = await db
    .selectFrom('search_names')
    .selectAll()
    .where('word', '>=', longest)
    .where('word', '<', `${longest}\u{10ffff}`)
    .orderBy('word')
    .limit(mostNames)
    .execute()
  const unique = [...new Map(rows.map((row) => [`${row.kind} ${row.slug}`, row])).values()]
  const fitting = unique.filter((row) => beginsAll(row, beginnings))
  return (await withArticles(db, fitting.slice(0, 4 * limit), now)).slice(0, limit).map(toNamed)
}

function toNamed({ kind, slug, name }: SearchNameRow): Named {
  return { kind, slug, name: JSON.parse(name) }
}

function beginsAll({ name, word: found }: SearchNameRow, beginnings: readonly string[]): boolean {
  const words = [
    found,
    ...Object.values(JSON.parse(name) as Record<string, string>)
      .flatMap(wordsOf)
      .map(fold),
  ]
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)))
}

/** A tag or a person that no public article names leads nowhere. */
async function withArticles(db: Db, rows: readonly SearchNameRow[], now: number): Promise<SearchNameRow[]> {
  const slugs = rows.filter(({ kind }) => kind !== 'municipality').map(({ slug }) => slug)
  const used = slugs.length === 0 ? [] : await usedNames(db, slugs, now)
  const known = new Set(used.map(({ kind, slug }) => `${kind} ${slug}`))
  return rows.filter(({ kind, slug }) => kind === 'municipality' || known.has(`${kind} ${slug}`))
}

function usedNames(db: Db, slugs: readonly string[], now: number) {
  return db
    .selectFrom('terms')
    .select(['terms.kind', 'terms.slug'])
    .where('terms.slug', 'in', slugs)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('article_references as reference')
          .innerJoin('articles', 'articles.id', 'reference.article_id')
          .select('reference.slug')
          .whereRef('reference.kind', '=', 'terms.kind')
          .whereRef('reference.slug', '=', 'terms.slug')
          .where('reference.date_published', '<=', new Date(now).toISOString())
          .where('articles.status', '=', published),
      ),
    )
    .execute()
}
