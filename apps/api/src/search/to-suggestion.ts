import type { Suggestion as Suggested } from '@news/contract'
import type { Locale } from '@news/domain'
import { fold, type Match } from '@news/domain/text'
import { analyzerFor } from './analyzers.ts'
import { spellings } from './document-keys.ts'
import { wordsOf } from './query.ts'
import type { Suggestion } from './suggest-store.ts'

/** As it leaves the API: a name in the language that was asked for, if it is known in it, and what of it was typed. */
export function toSuggestion(suggestion: Suggestion, q: string, locale: Locale): Suggested {
  const { kind, slug } = suggestion
  const text = suggestion.kind === 'article' ? suggestion.headline : nameIn(suggestion.name, locale)
  const language = suggestion.kind === 'article' ? { language: suggestion.language } : {}
  return { kind, slug, text, ...language, matches: typedParts(text, q) }
}

function nameIn(name: Readonly<Record<string, string | undefined>>, locale: Locale): string {
  return name[locale] ?? name.uk ?? Object.values(name).find((text) => text !== undefined) ?? ''
}

/** The beginnings of words that were typed, in either script; the whole word where only the other script has it. */
function typedParts(text: string, q: string): Match[] {
  const beginnings = wordsOf(q).map(fold)
  return analyzerFor('uk')
    .analyze(text)
    .filter((token) =>
      spellings(token).some((word) => beginnings.some((beginning) => word.startsWith(beginning))),
    )
    .map(({ start, end }) => [start, end])
}
