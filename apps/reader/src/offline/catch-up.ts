import { shelves } from './copies.ts'

/** What happened to an article of which the device has a copy. */
export interface Told {
  action: 'corrected' | 'withdrawn'
  path: string
  /** As HTML has it, elements included. */
  title: string
}

interface Change {
  cursor: string
  action: string
  id: string
}

const key = '/cursor'
const untoldKey = '/untold'
const limit = 1_000

/** Where a page was in the log when it was sent; the server says so with the page. */
function cursorOf(page: Response): string | undefined {
  return /\blog;desc="([^"]+)"/.exec(page.headers.get('server-timing') ?? '')?.[1]
}

/** From here on the device knows what is new. */
export async function rememberCursor(page: Response): Promise<void> {
  const cursor = cursorOf(page)
  const state = await caches.open('state')
  if (cursor && !(await state.match(key))) await state.put(key, new Response(cursor))
}

/**
 * Asks the log for everything since the last time, and looks here which of it concerns what is on the device: nobody
 * learns what was read. What was withdrawn is removed.
 *
 * @returns what the reader has not been told yet
 * @throws when the log cannot be read
 */
export async function catchUp(): Promise<Told[]> {
  const state = await caches.open('state')
  const after = await (await state.match(key))?.text()
  const changes = after ? await readLog(state, after) : []
  const last = changes.at(-1)
  if (last) {
    const untold = [...(await listUntold()), ...(await tellOf(changes))]
    await state.put(untoldKey, new Response(JSON.stringify(untold)))
    await state.put(key, new Response(last.cursor))
  }
  return listUntold()
}

/** All since a place in the log, at once: a copy that was made amid it knows of what came before, and not of the rest. */
async function readLog(
  state: Cache,
  after: string,
  before: readonly Change[] = [],
): Promise<readonly Change[]> {
  const answer = await fetch(`/v1/changes?limit=${limit}&after=${after}`, { cache: 'no-store' })
  if (!answer.ok) {
    if (answer.status !== 400 && answer.status !== 410) throw new Error()
    // Another log, or one that is kept no longer: what was read before cannot be found in it.
    await state.delete(key)
    return []
  }
  const { items, next } = (await answer.json()) as { items: Change[]; next: string }
  const changes = [...before, ...items]
  return items.length < limit ? changes : readLog(state, next, changes)
}

export async function listUntold(): Promise<Told[]> {
  const untold = await (await caches.open('state')).match(untoldKey)
  return untold ? untold.json() : []
}

/** The reader has seen it. */
export async function forgetUntold(): Promise<void> {
  await (await caches.open('state')).delete(untoldKey)
}

async function tellOf(changes: readonly Change[]): Promise<Told[]> {
  const told = new Map<string, Told>()
  for (const name of shelves) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const copy = await cache.match(request)
      const { pathname } = new URL(request.url)
      if (!copy || !/\/news\//.test(pathname)) continue
      const html = await copy.text()
      const action = actionOn(html, changesSince(copy, changes))
      if (action === 'withdrawn') await cache.delete(request)
      const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''
      if (action) told.set(pathname, { action, path: pathname, title })
    }
  }
  return [...told.values()]
}

/** A copy that was made after some of these has them already. */
function changesSince(copy: Response, changes: readonly Change[]): readonly Change[] {
  const cursor = cursorOf(copy)
  return changes.slice(changes.findIndex((change) => change.cursor === cursor) + 1)
}

function actionOn(html: string, changes: readonly Change[]): Told['action'] | undefined {
  const actions = changes.filter(({ id }) => html.includes(`data-save="${id}"`)).map(({ action }) => action)
  if (actions.includes('withdrawn') || actions.includes('deleted')) return 'withdrawn'
  return actions.includes('corrected') ? 'corrected' : undefined
}
