import type { LocalizedText } from '@news/domain'

/** A small letter that begins a text, but for one that stands before a capital as in «єОселя» or “iPhone”. */
const small = /^\p{Ll}(?!\p{Lu})/u

/**
 * A name as it stands at the head of a page; subjects are named in the middle of a line, mostly.
 *
 * @example withCapital({ uk: 'діти' }) // { uk: 'Діти' }
 */
export function withCapital(name: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(name).map(([language, text]) => [
      language,
      text.replace(small, (letter) => letter.toLocaleUpperCase(language)),
    ]),
  )
}
