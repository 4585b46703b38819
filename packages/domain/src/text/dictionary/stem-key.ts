/** The shortest word that has something to lose. */
const shortest = 3

/**
 * What all forms of a word are found by: its first form without its ending. A verb keeps the vowel that its forms share, and
 * is told with its reflexive: читати and читатися are чита.
 *
 * @param lemma folded
 */
export function stemKey(lemma: string): string {
  const word = lemma.length > shortest && lemma.endsWith('тися') ? lemma.slice(0, -2) : lemma
  if (word.length > shortest && word.endsWith('ти')) return word.slice(0, -2)
  if (word.length > shortest && /[иії]й$/.test(word)) return word.slice(0, -2)
  return word.length >= shortest && /[аеєиіїоуюяьй]$/.test(word) ? word.slice(0, -1) : word
}
