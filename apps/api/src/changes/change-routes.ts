import { endpoints } from '@news/contract'
import { type Request, type Response, Router } from 'express'
import { announceDueArticles } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { formatPlace, formatSnapshotCursor, parsePlace, parseSnapshotCursor } from '../http/cursor.ts'
import { mount } from '../http/mount.ts'
import { parseRequest } from '../http/parse-request.ts'
import { tokenOf } from '../http/token.ts'
import { findLastChange } from './change-store.ts'
import { createChangeStreams } from './change-streams.ts'
import { checkPlace } from './check-place.ts'
import { beginning, type Place, placeOf } from './place.ts'
import { readLog, readOn } from './read-log.ts'
import { shareByKey } from './share-by-key.ts'
import { listSnapshot } from './snapshot-store.ts'
import { toPart } from './to-part.ts'

export function changeRoutes(context: AppContext): Router {
  const { db, now, followers, limits, seats } = context
  const { tail } = followers
  const router = Router({ caseSensitive: true })
  const streams = createChangeStreams(context)

  router.get(endpoints.listChanges.path, (request: Request, response: Response, next) => {
    const waits = isStreamWanted(request) || Number(request.query.wait) > 0
    if (waits) seats.take(response, limits.callerOf(request, tokenOf(response)))
    next()
  })

  router.get(endpoints.listChanges.path, async (request: Request, response: Response, next) => {
    if (!isStreamWanted(request)) return next()
    const { query } = parseRequest(endpoints.listChanges, request)
    const after = toPlace(request.get('last-event-id') ?? query.after)
    await announceDueArticles(db, now())
    if (after) await checkPlace(db, after)
    streams.open(response, after)
  })

  /** Those who wait are many, and wait for the same. */
  const readShared = shareByKey(async (key: string) => {
    const [limit, cursor] = key.split(' ')
    const after = toPlace(cursor || undefined)
    return toPart(await readOn(db, tail, { after, limit: Number(limit) }), after)
  })

  mount(router, endpoints.listChanges, async ({ query: { after: cursor, limit, wait }, signal }) => {
    const after = toPlace(cursor)
    const read = async () =>
      wait > 0 ? readShared(`${limit} ${cursor ?? ''}`) : toPart(await readLog(db, { after, limit }), after)
    // Whoever has read all there is has nothing to look up before there is more.
    const isUpToDate = wait > 0 && after !== undefined && tail.isEnd(after)
    if (!isUpToDate) await announceDueArticles(db, now())
    let body = isUpToDate ? undefined : await read()
    if (wait > 0 && !body?.items.length) {
      const { position } = after ?? beginning
      await followers.waitBeyond(position, { timeoutMs: wait * 1_000, signal })
      body = undefined
    }
    return { body: body ?? (await read()), cacheControl: 'no-cache', vary: 'Accept' }
  })

  mount(router, endpoints.getSnapshot, async ({ query: { after, limit } }) => {
    await announceDueArticles(db, now())
    const place = parseSnapshotCursor(after)
    if (place) await checkPlace(db, place.begun)
    const last = place ? undefined : await findLastChange(db)
    const begun = place?.begun ?? (last ? placeOf(last) : beginning)
    const { items, next } = await listSnapshot(db, { after: place, limit })
    const cursor = next && formatSnapshotCursor({ ...next, begun })
    return {
      body: { items, next: cursor ?? null, changes: formatPlace(begun) },
      next: cursor,
      cacheControl: 'no-cache',
    }
  })

  return router
}

function isStreamWanted(request: Request): boolean {
  return request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream'
}

function toPlace(cursor: string | undefined): Place | undefined {
  return cursor === undefined ? undefined : parsePlace(cursor)
}
