/**
 * Words that people read in a minute. Source: Trauzettel-Klosinski, Dietz and the IReST group, 2012 (doi
 * 10.1167/iovs.11-8284): German 179, English 228; for Ukrainian, which was not measured, the middle of its neighbours
 * Polish (166), Slovene (180) and Russian (184).
 */
const wordsAMinute: Readonly<Record<string, number>> = { uk: 177, de: 179, en: 228 }
const elsewhere = 180

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ.,:-]*/gu

/**
 * How long a text takes to read, in whole minutes and at least one.
 *
 * @param language BCP 47
 */
export function readingTime(text: string, language: string): number {
  const [primary = ''] = language.toLowerCase().split('-')
  const words = text.match(word)?.length ?? 0
  return Math.max(1, Math.round(words / (wordsAMinute[primary] ?? elsewhere)))
}
