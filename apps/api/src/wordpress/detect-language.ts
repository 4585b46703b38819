import type { Language } from '@news/domain'

/**
 * Words that are frequent in one of the languages and in none of the others, and letters that only one of the Cyrillic
 * alphabets has.
 */
const signs = [
  ['uk', /[іїєґІЇЄҐ]/g],
  ['ru', /[ыэъёЫЭЪЁ]/g],
  [
    'de',
    /(?<!\p{L})(?:der|das|und|ist|nicht|mit|für|ein|eine|auf|den|dem|des|von|zu|im|sich|auch|wird|bei)(?!\p{L})|ß/giu,
  ],
  [
    'en',
    /(?<!\p{L})(?:the|and|of|is|that|for|with|was|are|this|from|be|have|it|by|at|not|you|to|has)(?!\p{L})/giu,
  ],
] as const satisfies readonly (readonly [Language, RegExp])[]

/** A longer text is judged by its beginning. */
const enough = 4_000

/** Fewer signs than these are chance: a name, a foreign word. */
const fewest = 3

/**
 * The language of a text by its letters and most frequent words: Ukrainian, Russian, German or English.
 *
 * @param fallback what the site is written in, for texts too short or in a language that is none of these
 */
export function detectLanguage(text: string, fallback: Language): Language {
  const start = text.slice(0, enough)
  const scores = signs.map(([language, pattern]) => ({ language, score: start.match(pattern)?.length ?? 0 }))
  const [best, second] = scores.toSorted((a, b) => b.score - a.score)
  if (!best || !second || best.score < fewest || best.score === second.score) return fallback
  return best.language
}
