import { parsePage } from './parse-page.ts'

/** A page that is on the device. */
export interface KeptPage {
  path: string
  page: Document
}

/** Pages that are no articles are not offered again. */
const article = /^(?:\/\w\w)?\/news\//

/** The articles that a list of the page is about, the latest first: what was saved, or all that the device holds. */
export async function readKept({ dataset }: HTMLElement): Promise<KeptPage[]> {
  const shelves = dataset.kept === 'saved' ? ['saved'] : ['saved', 'edition', 'read']
  const kept = (await Promise.all(shelves.map(readShelf))).flat()
  return [...new Map(kept.map((one) => [one.path, one])).values()]
}

async function readShelf(name: string): Promise<KeptPage[]> {
  const cache = await caches.open(name)
  const requests = (await cache.keys()).filter(({ url }) => article.test(new URL(url).pathname))
  const kept = await Promise.all(
    requests.map(async (request) => {
      const html = (await (await cache.match(request))?.text()) ?? ''
      return { path: new URL(request.url).pathname, page: parsePage(html) }
    }),
  )
  return kept.reverse()
}
