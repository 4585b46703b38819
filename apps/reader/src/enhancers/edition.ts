import { createPlural } from '../i18n/plural.ts'
import { editionWords } from './edition-words.ts'
import { pageLocale } from './page-locale.ts'
import { parsePage } from './parse-page.ts'

/** What was fetched together, and replaces what was fetched before it. */
const shelf = 'edition'
/** A newspaper's front: what one reads in a quarter of an hour. */
const most = 12

interface Edition {
  front: string
  stories: string[]
  /** As they go over the wire. */
  bytes: number
}

/** Shows the button that puts the stories of the day on the device, and says beforehand how much that is. */
export async function offerEdition(button: HTMLButtonElement): Promise<void> {
  const locale = pageLocale()
  const { take, taken, notTaken } = editionWords[locale]
  const { front, stories, bytes } = await findEdition(button.dataset.edition ?? '/')
  if (stories.length === 0) return
  button.textContent = createPlural(locale)(stories.length, take)
    .replace('#', `${stories.length}`)
    .replace('#', `${Math.ceil(bytes / 1_024)}`)
  button.hidden = false
  button.onclick = async () => {
    button.disabled = true
    const isTaken = await takeEdition([front, ...stories]).then(
      () => true,
      () => false,
    )
    const time = new Date().toLocaleTimeString(locale, { timeStyle: 'short' })
    if (isTaken) button.replaceWith(`${taken} ${time}`)
    else button.replaceWith(notTaken)
  }
}

/** The front page and the stories on it, from the top. */
async function findEdition(front: string): Promise<Edition> {
  const html = await (await fetch(front)).text()
  const page = parsePage(html)
  const links = [...page.querySelectorAll('main a[href*="/news/"]')].map(
    (link) => link.getAttribute('href') ?? '',
  )
  const stories = [...new Set(links)].slice(0, most)
  const sizes = await Promise.all([front, ...stories].map(sizeOf))
  return { front, stories, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

async function sizeOf(path: string): Promise<number> {
  const { headers } = await fetch(path, { method: 'HEAD' })
  return Number(headers.get('content-length'))
}

/** The one from before leaves when this one is there: who has no room for it, or loses the network, keeps what they had. */
async function takeEdition(paths: readonly string[]): Promise<void> {
  const fresh = await Promise.all(paths.map(async (path) => [path, await fetch(path)] as const))
  const cache = await caches.open(shelf)
  const before = await cache.keys()
  for (const [path, page] of fresh) if (page.ok) await cache.put(path, page)
  for (const old of before) if (!paths.includes(new URL(old.url).pathname)) await cache.delete(old)
}
