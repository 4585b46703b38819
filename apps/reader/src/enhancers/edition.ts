import { dateTag } from '../i18n/date-tag.ts'
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

/**
 * Says from when the edition is that the device holds, and shows the button that puts the stories of now there, with how
 * much that is. Without a network there is nothing to take.
 */
export async function offerEdition(button: HTMLButtonElement): Promise<void> {
  const path = button.dataset.edition ?? '/'
  const held = await findHeld(path)
  if (held) button.parentElement?.before(held)
  const edition = await findEdition(path).catch(() => undefined)
  if (edition?.stories.length) offer(edition, button, held)
  else if (held) button.remove()
  else button.closest('aside')?.remove()
}

/** @param held what is said of the edition that the one that is taken will replace */
function offer({ front, stories, bytes }: Edition, button: HTMLButtonElement, held?: HTMLElement): void {
  const locale = pageLocale()
  const { take, notTaken } = editionWords[locale]
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
    button.replaceWith(isTaken ? sayTaken(new Date()) : notTaken)
    if (isTaken) held?.remove()
  }
}

/** A line for the edition on the device; nothing where there is none, or where the browser lets nobody look. */
async function findHeld(front: string): Promise<HTMLElement | undefined> {
  const page = await caches.match(front, { cacheName: shelf }).catch(() => undefined)
  const date = page?.headers.get('date')
  if (!date) return undefined
  return Object.assign(document.createElement('p'), { textContent: sayTaken(new Date(date)) })
}

/** With the day, unless that is today. */
function sayTaken(date: Date): string {
  const locale = pageLocale()
  const isToday = date.toDateString() === new Date().toDateString()
  const time = date.toLocaleString(dateTag(locale), {
    ...(!isToday && { dateStyle: 'long' }),
    timeStyle: 'short',
  })
  return `${editionWords[locale].taken}\u00a0${time}`
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
