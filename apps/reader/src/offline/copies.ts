/** Pages that were read; pages that stay; pictures; scripts; what the reader saved; the stories of the day, as a whole. */
const read = 'read'
const staying = 'staying'
const files = 'files'
const scripts = 'scripts'
const saved = 'saved'
const edition = 'edition'

/** Where articles are. */
export const shelves = [read, saved, edition] as const

/**
 * The oldest leave first: a few megabytes of pages and pictures, and the scripts of many releases. What was saved leaves last,
 * and only for want of room.
 */
const most: Readonly<Record<string, number>> = { [read]: 60, [staying]: 9, [files]: 120, [scripts]: 120 }
const givesWay = [files, read, edition, saved] as const

/** The front page of each language stays, however much is read after it. */
const frontPage = /^\/(?:de|en)?$/
/** Lists of what is on the device: made there, and never out of date. */
const ownPage = /^(?:\/(?:de|en))?\/(?:offline|saved)$/

export function isOwnPage(url: string): boolean {
  return ownPage.test(pathOf(url))
}

export function localeOf(url: string): string {
  return rootOf(url).slice(1) || 'uk'
}

export function rootOf(url: string): string {
  return /^\/(?:de|en)(?=\/|$)/.exec(pathOf(url))?.[0] ?? ''
}

/** What trackers add to the address of a front page or an article makes no other page. */
function keyOf(url: string): string {
  const path = pathOf(url)
  return frontPage.test(path) || path.includes('/news/') ? path : url
}

/**
 * The browser looks in the order in which the shelves were set up: first where the newest is, what was read last. Where it
 * cannot look, there is no copy.
 */
export function findCopy(url: string): Promise<Response | undefined> {
  return caches.match(keyOf(url)).catch(() => undefined)
}

/**
 * Keeps a page behind the scripts that it loads: whoever finds it finds them, too, unless there was no getting them. Those
 * with a hash in their name are not asked for again.
 */
export async function keepPage(url: string, page: Response): Promise<void> {
  await keepScripts(await page.clone().text()).catch(() => {})
  await put(frontPage.test(pathOf(url)) || isOwnPage(url) ? staying : read, url, page)
}

/**
 * With what they load themselves, but for React, which comes when it is touched; of the script of every page at first only
 * itself: what it loads comes with the next page, so that the first costs nothing more.
 */
async function keepScripts(text: string, seen = new Set<string>()): Promise<void> {
  for (const [, name = ''] of text.matchAll(/(?:\/assets|\.)\/((?!hydrate)[\w-]+\.js)/g)) {
    if (seen.has(name)) continue
    seen.add(name)
    const url = `/assets/${name}`
    const copy = await findCopy(url)
    const script = copy ?? (await fetch(url, { cache: 'force-cache' }))
    if (!copy) await keepFile(url, script.clone())
    if (copy || !/^main/.test(name)) await keepScripts(await script.text(), seen)
  }
}

/** No number of pictures throws out a script. */
export function keepFile(url: string, file: Response): Promise<void> {
  return put(url.endsWith('.js') ? scripts : files, url, file)
}

/** The lists of what is there, in the language that is read: at the second page, so that the first costs nothing more. */
export async function keepOwnPages(url: string): Promise<void> {
  for (const path of [`${rootOf(url)}/offline`, `${rootOf(url)}/saved`])
    if (!(await findCopy(path))) await keepPage(path, await fetch(path))
}

/** A new version brings new lists; without a network those of the one before stay. */
export async function renewOwnPages(): Promise<void> {
  for (const { url } of await (await caches.open(staying)).keys())
    if (isOwnPage(url)) await keepPage(url, await fetch(url))
}

/** Puts a copy at the end of the queue, and throws out what is too much. */
async function put(name: string, url: string, response: Response): Promise<void> {
  if (!response.ok) return
  const key = keyOf(url)
  const cache = await caches.open(name)
  await cache.delete(key)
  await cache.put(key, response.clone()).catch(async () => {
    await makeRoom()
    await cache.put(key, response)
  })
  for (const request of [...(await cache.keys())].reverse().slice(most[name])) await cache.delete(request)
}

/** Half of the first shelf that holds anything, its oldest. */
async function makeRoom(): Promise<void> {
  for (const name of givesWay) {
    const cache = await caches.open(name)
    const kept = await cache.keys()
    for (const request of kept.slice(0, Math.ceil(kept.length / 2))) await cache.delete(request)
    if (kept.length > 0) return
  }
}

function pathOf(url: string): string {
  return new URL(url, location.origin).pathname
}
