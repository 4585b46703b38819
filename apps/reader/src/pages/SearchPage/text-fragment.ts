import type { SearchHit } from '@news/contract'

/** More marks would hide what they mark. */
const mostWords = 4

/**
 * What makes a browser mark the words on the page that a link leads to, and go to the first of them
 * (https://wicg.github.io/scroll-to-text-fragment/); others ignore it.
 *
 * @example textFragment({ text: 'Рада міста', matches: [[0, 4]] }) // '#:~:text=%D0%A0…'
 */
export function textFragment({ text, matches }: SearchHit['snippet']): string {
  const words = [...new Set(matches.map(([start, end]) => text.slice(start, end)))].slice(0, mostWords)
  return words.length === 0 ? '' : `#:~:${words.map((word) => `text=${encode(word)}`).join('&')}`
}

/** A hyphen means something of its own there. */
function encode(word: string): string {
  return encodeURIComponent(word).replaceAll('-', '%2D')
}
