import { newsWords } from './news-words.ts'

/** Says something in the page's one place for it, below what was said before, until the reader closes it. */
export function say(...parts: (string | Node)[]): void {
  const status = document.querySelector('[data-status]')
  const line = document.createElement('p')
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = '×'
  close.ariaLabel = newsWords().close
  close.onclick = () => line.remove()
  line.append(...parts, ' ', close)
  status?.append(line)
}
