/// <reference lib="dom" />
// Runs beside the pages, in every browser that knows service workers. It is one file without imports: the browser loads
// it before it loads anything else, also when there is no network to load more with.

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
declare const self: {
  addEventListener(type: 'install' | 'activate', act: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}

/** What is kept on the device. What a reader saves is kept by the page itself, in `saved`, and never thrown out here. */
const read = 'read'
const files = 'files'
const saved = 'saved'

/** The oldest leave first: a few megabytes of pages and pictures. */
const most: Readonly<Record<string, number>> = { [read]: 60, [files]: 120 }

/** How long a page may keep its reader waiting while there is a copy of it. */
const patienceMs = 3_000

/** Lists of what is on the device: made there, and never out of date. */
const ownPages = ['', '/de', '/en'].flatMap((root) => [`${root}/offline`, `${root}/saved`])
const copyFrom: Readonly<Record<string, string>> = { uk: 'Копія від', de: 'Kopie von', en: 'Copy from' }

self.addEventListener('install', (event) => {
  event.waitUntil(keepOwnPages().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(answerPage(event))
  else if (/^\/(?:assets|media)\/|^\/icon\.svg$/.test(pathname)) event.respondWith(answerFile(request))
})

async function keepOwnPages(): Promise<void> {
  const cache = await caches.open(files)
  for (const path of ownPages) {
    const page = await fetch(path, { cache: 'reload' })
    const parts = (await page.clone().text()).match(/\/assets\/[^"]+/g) ?? []
    await cache.put(path, page)
    await cache.addAll([...new Set(parts)])
  }
}

/** The network first; the copy when there is none or it is slow; the page that says what there is, else. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const { request } = event
  const copy = await findCopy(request.url)
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await keep(read, request.url, response.clone())
    return response
  })
  // Also when the copy was quicker, the next one shall be newer.
  event.waitUntil(fresh.catch(() => {}))
  try {
    return await (copy ? Promise.race([fresh, failAfter(patienceMs)]) : fresh)
  } catch {
    if (!copy) return offlinePage(request.url)
    return ownPages.includes(new URL(request.url).pathname) ? copy : withDate(copy, localeOf(request.url))
  }
}

/** What has a hash in its name never changes, and the icon seldom. */
async function answerFile(request: Request): Promise<Response> {
  const copy = await findCopy(request.url)
  if (copy) return copy
  const response = await fetch(request)
  if (response.ok) await keep(files, request.url, response.clone())
  return response
}

async function findCopy(url: string): Promise<Response | undefined> {
  for (const name of [read, saved, files]) {
    const copy = await (await caches.open(name)).match(url)
    if (copy) return copy
  }
  return undefined
}

/** Puts a copy at the end of the queue, and throws out what is too much. */
async function keep(name: string, url: string, response: Response): Promise<void> {
  const cache = await caches.open(name)
  await cache.delete(url)
  await cache.put(url, response)
  const kept = (await cache.keys()).filter(({ url: other }) => !ownPages.includes(new URL(other).pathname))
  for (const request of kept.slice(0, Math.max(0, kept.length - (most[name] ?? 0))))
    await cache.delete(request)
}

/** A copy says of itself that it is one, and from when. */
async function withDate(copy: Response, locale: string): Promise<Response> {
  const date = new Date(copy.headers.get('date') ?? Date.now())
  const words = `${copyFrom[locale]} ${date.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}`
  const html = (await copy.text()).replace(
    /<main[^>]*>/,
    (main) => `${main}<p role="status"><b>${words}</b></p>`,
  )
  return new Response(html, { headers: copy.headers })
}

async function offlinePage(url: string): Promise<Response> {
  const locale = localeOf(url)
  const page = await findCopy(locale === 'uk' ? '/offline' : `/${locale}/offline`)
  return page ?? Response.error()
}

function localeOf(url: string): string {
  return /^\/(de|en)(?:\/|$)/.exec(new URL(url).pathname)?.[1] ?? 'uk'
}

function failAfter(ms: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, ms))
}
