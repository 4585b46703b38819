import { parseHtml, rawText } from '@news/domain/markup'

/** The words of a title, name or excerpt: WordPress keeps them as HTML, with entities and marks. */
export function toPlainText(html: string): string {
  const text = /[<&]/.test(html) ? rawText(parseHtml(html)) : html
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim()
}

/** Never longer than the limit; ends on a word where it had to be cut. */
export function cutText(text: string, characters: number): string {
  if (text.length <= characters) return text
  const head = text.slice(0, characters - 1)
  const end = head.lastIndexOf(' ')
  return `${(end > characters / 2 ? head.slice(0, end) : head).trimEnd()}…`
}
