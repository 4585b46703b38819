import { type ArticleDraft, bodyText } from '@news/domain'
import { fold, romanize, type Token } from '@news/domain/text'
import type { DocumentKeys, Keys } from '../db/engine.ts'
import { analyzerFor } from './analyzers.ts'

/** Longer words are none: the beginning of one is as telling, and every engine can hold it. */
const longestKey = 100

/** What an article can be narrowed by; kept in the index among its keys. */
export type Facet = 'section' | 'tag' | 'author' | 'partnership' | 'language'

/** No key of a word has letters before a colon. */
export function facetKey(facet: Facet, value: string): string {
  return `${facet}:${value.toLowerCase()}`
}

/** All that an article is found by. */
export function documentKeys(draft: ArticleDraft): DocumentKeys {
  const { language, headline } = draft
  const words = analyzerFor(language).analyze(headline)
  return {
    headline: toKeys(words),
    body: toKeys(analyzerFor(language).analyze(searchableText(draft))),
    facets: facetsOf(draft),
    headlineWords: [...new Set(words.flatMap(spellings))],
  }
}

/** The text of an article beside its headline, as readers see it. */
export function readableText({ standfirst, body }: Pick<ArticleDraft, 'standfirst' | 'body'>): string {
  return [standfirst ?? '', bodyText(body)].filter((part) => part !== '').join('\n')
}

function searchableText(draft: ArticleDraft): string {
  const names = [...draft.tags, ...draft.authors].flatMap(({ name }) => Object.values(name))
  return [readableText(draft), ...names].filter((part) => part !== '').join('\n')
}

/** As it is written, and names in Latin letters. */
export function spellings({ text }: Pick<Token, 'text'>): string[] {
  const written = fold(text).slice(0, longestKey)
  return /^\p{Lu}/u.test(text)
    ? [...new Set([written, fold(romanize(text)).slice(0, longestKey)])]
    : [written]
}

/** What a text is found by in any case need not be said again. */
function toKeys(tokens: readonly Token[]): Keys {
  const first: string[] = []
  const further = new Set<string>()
  for (const token of tokens) {
    first.push(cut(token.keys[0] ?? ''))
    for (const key of token.further) further.add(cut(key))
  }
  for (const key of first) further.delete(key)
  return { first, further: [...further] }
}

function cut(key: string): string {
  return key.length > longestKey ? key.slice(0, longestKey) : key
}

function facetsOf({ section, tags, authors, partnerships, language }: ArticleDraft): string[] {
  return [
    facetKey('section', section.slug),
    facetKey('language', language),
    ...tags.map(({ slug }) => facetKey('tag', slug)),
    ...authors.map(({ slug }) => facetKey('author', slug)),
    ...partnerships.map((slug) => facetKey('partnership', slug)),
  ]
}
