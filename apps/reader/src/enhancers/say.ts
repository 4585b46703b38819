import { newsWords } from './news-words.ts'

/**
 * Says something in the page's one place for it, below what was said before, until the reader closes it.
 *
 * @returns the line, for whoever has more to say of the same
 */
export function say(...parts: (string | Node)[]): HTMLElement {
  const status = document.querySelector('[data-status]')
  const line = document.createElement('p')
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = '×'
  close.setAttribute('aria-label', newsWords().close)
  close.onclick = () => line.remove()
  line.append(...parts, ' ', close)
  status?.append(line)
  return line
}
