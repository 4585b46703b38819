import { offerEdition } from './edition.ts'
import { parsePage } from './parse-page.ts'

/** A page that is on the device. */
interface KeptPage {
  path: string
  title: string
}

/** Pages that are no articles are not offered again. */
const article = /^(?:\/\w\w)?\/news\//

for (const list of document.querySelectorAll<HTMLElement>('[data-kept]')) listKept(list)
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-edition]'))
  offerEdition(button).catch(() => {})

/** Lists the articles that the device holds under a name, the latest first. */
async function listKept(list: HTMLElement): Promise<void> {
  const names = list.dataset.kept === 'saved' ? ['saved'] : ['saved', 'edition', 'read']
  const pages = (await Promise.all(names.map(keptIn))).flat()
  const unique = [...new Map(pages.map((page) => [page.path, page])).values()]
  const items = unique.map(toItem)
  list.replaceChildren(
    ...(items.length > 0 ? items : [toItem({ path: '', title: list.dataset.empty ?? '' })]),
  )
}

async function keptIn(name: string): Promise<KeptPage[]> {
  const cache = await caches.open(name)
  const requests = (await cache.keys()).filter(({ url }) => article.test(new URL(url).pathname))
  const pages = await Promise.all(
    requests.map(async (request) => {
      const html = await (await cache.match(request))?.text()
      const title = parsePage(html ?? '').querySelector('h1')?.textContent
      return { path: new URL(request.url).pathname, title: title ?? '' }
    }),
  )
  return pages.reverse()
}

function toItem({ path, title }: KeptPage): HTMLElement {
  const item = document.createElement('li')
  const text = path === '' ? item : item.appendChild(document.createElement('a'))
  text.textContent = title
  if (text instanceof HTMLAnchorElement) text.href = path
  return item
}
