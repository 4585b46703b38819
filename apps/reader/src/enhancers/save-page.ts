import { newsWords } from './news-words.ts'
import { labelSaved } from './save-label.ts'
import { say } from './say.ts'

/**
 * Keeps the page and remembers its id, the latest last; or forgets both: what the button offers, also when another window
 * has done it already. The button says so once it is done; where nothing can be kept, the reader is told.
 */
export async function toggleSaved(button: HTMLButtonElement): Promise<void> {
  const { save: id = '', saved } = button.dataset
  const isSaved = saved !== 'true'
  try {
    await keepPage(isSaved)
    const others = savedIds().filter((other) => other !== id)
    localStorage.saved = JSON.stringify(isSaved ? [...others, id] : others)
    labelSaved(button)
    if (isSaved) askToKeep()
  } catch {
    say(newsWords().notSaved)
  }
}

/** A browser forgets what it was not asked to keep: when the device is full, and WebKit after a week without a visit. */
function askToKeep(): void {
  // Only where the connection is safe.
  const { storage } = navigator as { storage?: StorageManager }
  storage?.persist().catch(() => {})
}

/** A saved article is on the device with its pictures, as far as they can be had, and leaves it when it is no longer saved. */
async function keepPage(isSaved: boolean): Promise<void> {
  const cache = await caches.open('saved')
  if (!isSaved) {
    await cache.delete(location.pathname)
    return forgetUnshown(cache)
  }
  await keepPart(cache, location.pathname)
  if (document.documentElement.dataset.images === 'off') return
  const pictures = [...document.querySelectorAll<HTMLImageElement>('article img[src^="/"]')]
  await Promise.allSettled(pictures.map(async (picture) => keepPart(cache, await findShown(picture))))
}

/** Pictures leave with the last saved article that shows them, in whichever size they were kept. */
async function forgetUnshown(cache: Cache): Promise<void> {
  const kept = await cache.keys()
  const pages = kept.filter((request) => !isPicture(request))
  const texts = await Promise.all(pages.map(async (page) => (await cache.match(page))?.text()))
  for (const picture of kept.filter(isPicture))
    if (!texts.some((text) => text?.includes(pathOf(picture)))) await cache.delete(picture)
}

function isPicture(request: Request): boolean {
  return pathOf(request).startsWith('/media/')
}

function pathOf({ url }: Request): string {
  return new URL(url).pathname
}

/** Of all forms and sizes of a picture the one that this browser shows, also where it has not come near yet. */
async function findShown(picture: HTMLImageElement): Promise<string> {
  picture.loading = 'eager'
  await picture.decode().catch(() => {})
  return picture.currentSrc || picture.src
}

/** As it is now; without a network, as it was when it was read. */
async function keepPart(cache: Cache, url: string): Promise<void> {
  const answer = await fetch(url).catch(() => caches.match(url))
  if (!answer?.ok) throw new Error(url)
  await cache.put(url, answer)
}

function savedIds(): string[] {
  const stored: unknown = JSON.parse(localStorage.saved ?? '[]')
  return Array.isArray(stored) ? stored : []
}
