import { parseHtml, rawText } from '@news/domain/markup'
import { closeDirections } from '@news/domain/text'

/** The words of a title, name or excerpt: WordPress keeps them as HTML, with entities and marks. */
export function toPlainText(html: string): string {
  const text = /[<&]/.test(html) ? rawText(parseHtml(html)) : html
  return closeDirections(text.replace(/[ \t\r\n\f]+/g, ' ').trim()).trim()
}

/** Never longer than the limit; ends on a word, and closes its directions, where it had to be cut. */
export function cutText(text: string, characters: number): string {
  if (text.length <= characters) return text
  for (let room = characters - 1; ; room--) {
    const head = text.slice(0, room)
    const end = head.lastIndexOf(' ')
    const cut = closeDirections(`${(end > room / 2 ? head.slice(0, end) : head).trimEnd()}…`)
    if (cut.length <= characters) return cut
  }
}
