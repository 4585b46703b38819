/**
 * A text without the run of letters at its end, in the time of that run. An expression such as `/-+$/` takes the square of
 * the longest run anywhere, and the remedy for it, a look behind, is unknown to browsers of four years ago.
 *
 * @param letter matches one letter
 */
export function trimEndOf(text: string, letter: RegExp): string {
  let end = text.length
  while (end > 0 && letter.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
