import { type Body, bodyText } from '@news/domain'

/** How WordPress ends an excerpt that it has cut. */
const cut = /(?:…|\.\.\.)\s?\]?$/

/**
 * Whether WordPress made an excerpt itself, of the words of the text in their order. It goes over what is no running text:
 * captions, buttons, quotations that stand out, blocks that posts share. One that was not cut is its own only if it begins
 * or ends as the text does: an editor may have chosen a paragraph.
 */
export function isAutomaticExcerpt(excerpt: string, body: Body): boolean {
  const whole = lettersOf(excerpt)
  let rest = whole
  let first: string | undefined
  for (const [i, block] of body.entries()) {
    const letters = lettersOf(bodyText([block]))
    if (letters === '') continue
    first ??= letters
    if (rest.startsWith(letters)) rest = rest.slice(letters.length)
    else if (letters.startsWith(rest)) rest = ''
    if (rest !== '') continue
    const isBeginning = whole.startsWith(first) || first.startsWith(whole)
    return isBeginning || cut.test(excerpt) || lettersOf(bodyText(body.slice(i + 1))) === ''
  }
  return whole === ''
}

/** Marks and spaces differ between what editors type and what WordPress shows. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
