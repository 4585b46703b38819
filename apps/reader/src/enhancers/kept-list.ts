import { offerEdition } from './edition.ts'
import { toKeptItem } from './kept-item.ts'
import { type KeptPage, readKept } from './kept-pages.ts'
import { marked } from './marked.ts'

for (const list of document.querySelectorAll<HTMLElement>('[data-kept]')) listKept(list).catch(tellFailure)
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-edition]'))
  offerEdition(button).catch(() => {})

/** Where the browser keeps nothing for this site. */
function tellFailure(): void {
  for (const failure of document.querySelectorAll<HTMLElement>('[data-failure]')) failure.hidden = false
}

/** Lists the articles that the device holds, the latest first, or says that there are none. */
async function listKept(list: HTMLElement): Promise<void> {
  const kept = await readKept(list)
  list.replaceChildren(...kept.map(toItem))
  for (const none of document.querySelectorAll<HTMLElement>('[data-none]')) none.hidden = kept.length > 0
  if (kept.length > 0) offerSearch()
}

/** The headline in its language, and when the article was published. */
function toItem({ path, page }: KeptPage): HTMLElement {
  const language = page.querySelector('article')?.lang || page.documentElement.lang
  const text = page.querySelector('h1')?.textContent ?? path
  const published = page.querySelector('[data-moment]')?.textContent ?? ''
  return toKeptItem(path, marked({ text, matches: [], language }), published)
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
