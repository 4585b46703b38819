import type { Told } from '../offline/catch-up.ts'
import { newsWords } from './news-words.ts'
import { say } from './say.ts'

/** Says which of the articles that the reader has read were corrected or withdrawn since, where the reader is now. */
export function tellChanges(told: readonly Told[]): void {
  for (const { action, path, title } of told) {
    if (document.querySelector(`[data-status] a[href="${path}"]`)) continue
    const link = document.createElement('a')
    link.href = path
    link.textContent = textOf(title)
    say(`${newsWords()[action]} `, link)
  }
}

/** The title as a page has it, with its entities; nothing of it is ever put into the page as HTML. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
}
