/// <reference lib="dom" />
// Runs beside the pages, in every browser that knows service workers. The build makes one file without imports of it:
// the browser loads it before it loads anything else, also when there is no network to load more with.
import { catchUp, forgetUntold, listUntold, rememberCursor } from './catch-up.ts'
import {
  findCopy,
  isOwnPage,
  keepFile,
  keepOwnPages,
  keepPage,
  localeOf,
  renewOwnPages,
  rootOf,
} from './copies.ts'
import type { FetchEvent, WorkerScope } from './worker-types.ts'

declare const self: WorkerScope

/** How long a page may keep its reader waiting while there is a copy of it. */
const patienceMs = 3_000

/** How long to wait before each try to catch up, in ms: when the network is said to be back, and when nobody says so. */
const whenBack = [0, 2_000, 8_000]
const whileAway = [...whenBack, 60_000]

const copyFrom: Readonly<Record<string, string>> = { uk: 'Копія від', de: 'Kopie von', en: 'Copy from' }

/** In place of a picture, for those who save data. */
const nothing = '<svg xmlns="http://www.w3.org/2000/svg"/>'

/** What was published since the network was there last is not known here: the log has to be asked, once. */
let isBehind = true

/** One look at the log at a time: two would tell half of it each. */
let lastLook: Promise<unknown> = Promise.resolve()

self.oninstall = () => self.skipWaiting()

self.onactivate = (event) => event.waitUntil(begin())

// Pages say that the reader has seen what they were told, or, with no words, that the network is back.
self.onmessage = (event) => {
  isBehind ||= !event.data
  event.waitUntil(event.data ? forgetUntold() : tell(whenBack))
}

self.onfetch = (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(answerPage(event))
  else if (/^\/media\//.test(pathname) && savesData()) event.respondWith(noPicture())
  else if (/^\/(?:assets\/|media\/|icon)/.test(pathname)) event.respondWith(answerFile(event))
}

/** The pages that are open were there before the worker: they are kept, too, from the browser's own cache. */
async function begin(): Promise<void> {
  // Firefox shows its own failure instead of the copy where what it fetched ahead failed (153, GoogleChrome/workbox #3134).
  await self.registration.navigationPreload?.[/Firefox/.test(navigator.userAgent) ? 'disable' : 'enable']()
  await self.clients.claim()
  await renewOwnPages()
  for (const { url } of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    const page = await fetch(url, { cache: 'force-cache' })
    await rememberCursor(page)
    await keepPage(url, page)
  }
}

/** The network first; the copy when there is none or it is slow; the page that says what there is, else. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const { request } = event
  const copy = await findCopy(request.url)
  const fresh = fetchPage(event, copy)
  // Also when the copy was quicker, the next one shall be newer.
  event.waitUntil(fresh.then((page) => afterPage(event, page)))
  const page = await (copy ? Promise.race([fresh, pause(patienceMs)]) : fresh).catch(() => {})
  if (page) return page
  isBehind = true
  // A router without a line never says that it has one again.
  event.waitUntil(tell(whileAway))
  if (!copy) return offlinePage(request.url)
  return isOwnPage(request.url) ? copy : withDate(copy, localeOf(request.url))
}

/** @throws also when a server answers that something is wrong with it, and there is a copy */
async function fetchPage({ request, preloadResponse }: FetchEvent, copy?: Response): Promise<Response> {
  const page = (await preloadResponse) ?? (await fetch(request))
  if (copy && page.status > 499) throw new Error()
  return page
}

/** Keeps what was read, and asks what has become of all that was read before, when there was no network. */
async function afterPage({ request }: FetchEvent, page: Response): Promise<void> {
  if (!page.ok) return
  const copy = page.clone()
  await rememberCursor(copy)
  await keepPage(request.url, copy)
  await keepOwnPages(request.url)
  if (isBehind) await tell(whenBack)
}

/**
 * Tells whoever is looking what became of what was read, until they have seen it. The network often says that it is there
 * before it is.
 */
async function tell(delaysMs: readonly number[]): Promise<void> {
  for (const delayMs of delaysMs) {
    await pause(delayMs)
    const look = lastLook.then(tellOnce).catch(() => {
      isBehind = true
    })
    lastLook = look
    if ((await look) === 0) return
  }
}

/** @returns how much was told just now */
async function tellOnce(): Promise<number> {
  const look = isBehind ? catchUp : listUntold
  isBehind = false
  const untold = await look()
  if (untold.length > 0)
    for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage(untold)
  return untold.length
}

/** What has a hash in its name never changes, and the icon seldom. */
async function answerFile(event: FetchEvent): Promise<Response> {
  const { request } = event
  const copy = await findCopy(request.url)
  if (copy) return copy
  const response = await fetch(request)
  // Beside the way to the page: a device without room shows what it cannot keep.
  event.waitUntil(keepFile(request.url, response.clone()))
  return response
}

/** The reader's own wish comes with the address of this file. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return location.search !== '' || connection?.saveData === true
}

async function noPicture(): Promise<Response> {
  return new Response(nothing, { headers: { 'content-type': 'image/svg+xml' } })
}

/** A copy says of itself that it is one, and from when; as `dateTag` would, which is in a file of the pages. */
async function withDate(copy: Response, locale: string): Promise<Response> {
  const date = new Date(copy.headers.get('date') ?? Date.now())
  const words = `${copyFrom[locale]} ${date.toLocaleString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeStyle: 'short' })}`
  const html = (await copy.text()).replace(
    /<main[^>]*>/,
    (main) => `${main}<p role="status"><b>${words}</b></p>`,
  )
  return new Response(html, { headers: copy.headers })
}

/** In the language of what was asked for, else in any; the front page where not even that is there yet. */
async function offlinePage(url: string): Promise<Response> {
  for (const path of [`${rootOf(url)}/offline`, '/offline', '/de/offline', '/en/offline']) {
    const page = await findCopy(path)
    if (page) return page
  }
  const front = await findCopy(rootOf(url) || '/')
  return front ? withDate(front, localeOf(url)) : Response.error()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
