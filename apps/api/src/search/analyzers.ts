import { type Analyzer, createAnalyzer, nameKeys, type Token } from '@news/domain/text'

const analyzers = new Map<string, Analyzer>()

/** The analyzer of a language; each is made once, for it remembers words. */
export function analyzerFor(language: string): Analyzer {
  const known = analyzers.get(language)
  if (known) return known
  const made = createAnalyzer({ language })
  analyzers.set(language, made)
  return made
}

/** The languages in which questions are understood, whatever language they are typed in. */
export const askedIn = ['uk', 'de', 'en'] as const

/** Words are asked for under every key that a text in any of the languages may have given them. */
export function keysToAsk(word: string): string[] {
  return [
    ...new Set([...askedIn.flatMap((language) => analyzerFor(language).keysOf(word)), ...namesOf(word)]),
  ]
}

/** Beside its first key, what a word is found by: its other readings, the parts of a date, a name in the other script. */
export function furtherKeys({ text, keys, parts }: Token): string[] {
  return [...keys.slice(1), ...parts, ...(/^\p{Lu}/u.test(text) ? namesOf(text) : [])]
}

/** Marked, so that the sound of a name is not taken for a word of the other language. */
function namesOf(word: string): string[] {
  return /\p{L}{3}/u.test(word) ? nameKeys(word).map((key) => `~${key}`) : []
}
