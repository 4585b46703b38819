import { type Body, bodyText } from '@news/domain'

/** How WordPress ends an excerpt that it has cut. */
const cut = /(?:…|\.\.\.)\s?\]?$/

/**
 * Whether WordPress made an excerpt itself, of the words of the text in their order. It goes over what is no running text:
 * captions, buttons, quotations that stand out, blocks that posts share. One that was not cut is its own only if it begins
 * or ends as the text does: an editor may have chosen a paragraph.
 */
export function isAutomaticExcerpt(excerpt: string, body: Body): boolean {
  const blocks = body.map((block) => lettersOf(bodyText([block]))).filter((letters) => letters !== '')
  const [first = ''] = blocks
  const whole = lettersOf(excerpt)
  let rest = whole
  let reached = 0
  for (const block of blocks) {
    if (rest === '') break
    reached++
    if (rest.startsWith(block)) rest = rest.slice(block.length)
    else if (block.startsWith(rest)) rest = ''
  }
  if (rest !== '') return false
  return cut.test(excerpt) || reached === blocks.length || whole.startsWith(first) || first.startsWith(whole)
}

/** Marks and spaces differ between what editors type and what WordPress shows. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
