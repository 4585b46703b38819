import type { ArticleDraft, PartnershipDraft } from '@news/domain'
import { fold } from '@news/domain/text'
import type { SearchNameRow, SearchNameTable, SearchWordTable } from '../db/tables.ts'
import { analyzerFor } from './analyzers.ts'
import { spellings } from './document-keys.ts'

/** Shorter words are one letter away from too many others. */
const shortestWord = 4

/** The words of a headline and of names, so that whoever mistypes one can be asked whether it was meant. */
export function wordsIn({ headline, tags, authors, language }: ArticleDraft): SearchWordTable[] {
  const names = [...tags, ...authors].flatMap(({ name }) => Object.values(name))
  return [headline, ...names]
    .flatMap((text) => analyzerFor(language).analyze(text))
    .map(({ text }) => [fold(text), text] as const)
    .filter(([word]) => word.length >= shortestWord && /^\p{L}+$/u.test(word))
    .map(([word, written]) => ({ word, written, backwards: backwards(word) }))
}

/** The names of an article's tags and people by each of their words. */
export function namesIn({ tags, authors }: Pick<ArticleDraft, 'tags' | 'authors'>): SearchNameRow[] {
  return [
    ...tags.map(({ slug, name }) => ({ kind: 'tag' as const, slug, name })),
    ...authors.map(({ slug, name }) => ({ kind: 'author' as const, slug, name })),
  ].flatMap(toRows)
}

/** A name that can be suggested, in the languages in which it is known. */
export interface Named {
  kind: SearchNameTable['kind']
  slug: string
  name: Readonly<Record<string, string | undefined>>
  /** What it was called before. */
  formerNames?: readonly string[]
}

/** The names of the municipalities of a partnership, also the former ones. */
export function municipalitiesIn({ members }: Pick<PartnershipDraft, 'members'>): SearchNameRow[] {
  return members
    .map(({ municipality: { slug, name, formerNames = [] } }) => ({
      kind: 'municipality' as const,
      slug,
      name: Object.fromEntries(
        Object.entries(name).map(([language, { nominative }]) => [language, nominative]),
      ),
      formerNames: formerNames.flatMap((names) => Object.values(names)),
    }))
    .flatMap(toRows)
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
