import { offerEdition } from './edition.ts'
import { readKept } from './kept-pages.ts'

for (const list of document.querySelectorAll<HTMLElement>('[data-kept]')) listKept(list)
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-edition]'))
  offerEdition(button).catch(() => {})

/** Lists the articles that the device holds, the latest first. */
async function listKept(list: HTMLElement): Promise<void> {
  const kept = await readKept(list)
  const items = kept.map(({ path, page }) => toItem(path, page.querySelector('h1')?.textContent))
  list.replaceChildren(...(items.length > 0 ? items : [toItem('', list.dataset.empty)]))
  if (items.length > 0) offerSearch()
}

function toItem(path: string, title = ''): HTMLElement {
  const item = document.createElement('li')
  const text = path === '' ? item : item.appendChild(document.createElement('a'))
  text.textContent = title
  if (text instanceof HTMLAnchorElement) text.href = path
  return item
}

/** Shows the field to search in what is listed; what does it comes with the first touch. */
function offerSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-find]')
  if (!form) return
  const begin = () => import(/* @vite-ignore */ form.dataset.find ?? '').catch(() => form.remove())
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('focusin', begin, { once: true })
}
