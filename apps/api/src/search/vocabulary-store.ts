import type { ArticleDraft, PartnershipDraft } from '@news/domain'
import { fold } from '@news/domain/text'
import type { Db } from '../db/open.ts'
import type { SearchNameRow, SearchNameTable } from '../db/tables.ts'
import { analyzerFor } from './analyzers.ts'
import { spellings } from './document-keys.ts'

/** Shorter words are one letter away from too many others. */
const shortestWord = 4

/** Keeps the words of a headline and of names, so that whoever mistypes one can be asked whether it was meant. */
export async function rememberWords(
  db: Db,
  { headline, tags, authors, language }: ArticleDraft,
): Promise<void> {
  const names = [...tags, ...authors].flatMap(({ name }) => Object.values(name))
  const words = [headline, ...names].flatMap((text) => analyzerFor(language).analyze(text))
  const rows = new Map(
    words
      .map(({ text }) => [fold(text), text] as const)
      .filter(([word]) => word.length >= shortestWord && /^\p{L}+$/u.test(word))
      .map(([word, written]) => [word, { word, written, backwards: backwards(word) }]),
  )
  const values = [...rows.values()]
  if (values.length === 0) return
  await db
    .insertInto('search_words')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps the names of an article's tags and people by each of their words. */
export async function rememberNames(
  db: Db,
  { tags, authors }: Pick<ArticleDraft, 'tags' | 'authors'>,
): Promise<void> {
  await saveNames(db, [
    ...tags.map(({ slug, name }) => ({ kind: 'tag' as const, slug, name })),
    ...authors.map(({ slug, name }) => ({ kind: 'author' as const, slug, name })),
  ])
}

/** A name that can be suggested, in the languages in which it is known. */
export interface Named {
  kind: SearchNameTable['kind']
  slug: string
  name: Readonly<Record<string, string | undefined>>
  /** What it was called before. */
  formerNames?: readonly string[]
}

/** Keeps the names of the municipalities of a partnership, also the former ones. */
export async function rememberMunicipalities(
  db: Db,
  { members }: Pick<PartnershipDraft, 'members'>,
): Promise<void> {
  await saveNames(
    db,
    members.map(({ municipality: { slug, name, formerNames = [] } }) => ({
      kind: 'municipality' as const,
      slug,
      name: Object.fromEntries(
        Object.entries(name).map(([language, { nominative }]) => [language, nominative]),
      ),
      formerNames: formerNames.flatMap((names) => Object.values(names)),
    })),
  )
}

/** The later name replaces the earlier one. */
async function saveNames(db: Db, named: readonly Named[]): Promise<void> {
  const rows = new Map(named.flatMap(toRows).map((row) => [`${row.word} ${row.kind} ${row.slug}`, row]))
  if (rows.size === 0) return
  await db
    .insertInto('search_names')
    .values([...rows.values()])
    .onConflict((conflict) =>
      conflict.columns(['word', 'kind', 'slug']).doUpdateSet(({ ref }) => ({ name: ref('excluded.name') })),
    )
    .execute()
}

function toRows({ kind, slug, name, formerNames = [] }: Named): SearchNameRow[] {
  return wordsOfNames([...Object.values(name), ...formerNames]).map((word) => ({
    word,
    kind,
    slug,
    name: JSON.stringify(name),
  }))
}

function wordsOfNames(names: readonly (string | undefined)[]): string[] {
  const words = names.flatMap((name) => (name === undefined ? [] : analyzerFor('uk').analyze(name)))
  return [...new Set(words.flatMap(spellings))]
}

export function backwards(word: string): string {
  return Array.from(word).reverse().join('')
}
