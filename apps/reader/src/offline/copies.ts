/** Pages that were read; files; what the reader saved; the stories of the day, as a whole. */
const read = 'read'
const files = 'files'
const saved = 'saved'
const edition = 'edition'

/** Where articles are. */
export const shelves = [read, saved, edition] as const

/** The oldest leave first: a few megabytes of pages and pictures. What was saved leaves last, and only for want of room. */
const most: Readonly<Record<string, number>> = { [read]: 60, [files]: 120 }
const givesWay = [files, read, edition, saved] as const

/** The front page of each language stays, however much is read after it. */
const frontPage = /^\/(?:de|en)?$/
/** Lists of what is on the device: made there, and never out of date. */
const ownPage = /^(?:\/(?:de|en))?\/(?:offline|saved)$/

export function isOwnPage(url: string): boolean {
  return ownPage.test(pathOf(url))
}

export function localeOf(url: string): string {
  return /^\/(de|en)(?:\/|$)/.exec(pathOf(url))?.[1] ?? 'uk'
}

export function rootOf(url: string): string {
  const locale = localeOf(url)
  return locale === 'uk' ? '' : `/${locale}`
}

/** The browser looks in the order in which the shelves were set up: first where the newest is, what was read last. */
export function findCopy(url: string): Promise<Response | undefined> {
  return caches.match(url)
}

/** Keeps a page with the scripts that it loads; those with a hash in their name are not asked for again. */
export async function keepPage(url: string, page: Response): Promise<void> {
  const html = await page.clone().text()
  await put(isOwnPage(url) ? files : read, url, page)
  await keepScripts(html)
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
    if (!copy) await put(files, url, script.clone())
    if (copy || !/^main/.test(name)) await keepScripts(await script.text(), seen)
  }
}

export function keepFile(url: string, file: Response): Promise<void> {
  return put(files, url, file)
}

/** The lists of what is there, in the language that is read: at the second page, so that the first costs nothing more. */
export async function keepOwnPages(url: string): Promise<void> {
  for (const path of [`${rootOf(url)}/offline`, `${rootOf(url)}/saved`])
    if (!(await findCopy(path))) await keepPage(location.origin + path, await fetch(path))
}

/** A new version brings new lists. */
export async function forgetOwnPages(): Promise<void> {
  const cache = await caches.open(files)
  for (const { url } of await cache.keys()) if (isOwnPage(url)) await cache.delete(url)
}

/** Puts a copy at the end of the queue, and throws out what is too much. */
async function put(name: string, url: string, response: Response): Promise<void> {
  if (!response.ok) return
  const cache = await caches.open(name)
  await cache.delete(url)
  await cache.put(url, response.clone()).catch(async () => {
    await makeRoom()
    await cache.put(url, response)
  })
  const passing = (await cache.keys()).filter(
    (kept) => !frontPage.test(pathOf(kept.url)) && !isOwnPage(kept.url),
  )
  for (const request of passing.slice(0, Math.max(0, passing.length - (most[name] ?? 0))))
    await cache.delete(request)
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
