import { endpoints } from '@news/contract'
import { type Request, type Response, Router } from 'express'
import { announceDueArticles } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import { formatPosition, formatSnapshotCursor, parsePosition, parseSnapshotCursor } from '../http/cursor.ts'
import { mount } from '../http/mount.ts'
import { parseRequest } from '../http/parse-request.ts'
import { getLastPosition, listChanges } from './change-store.ts'
import { createChangeStreams } from './change-streams.ts'
import { checkPosition } from './check-position.ts'
import { shareByKey } from './share-by-key.ts'
import { listSnapshot } from './snapshot-store.ts'
import { toChange } from './to-change.ts'

export function changeRoutes(context: AppContext): Router {
  const { db, now, followers } = context
  const router = Router()
  const streams = createChangeStreams(context)

  /** The position behind a cursor of this log, with everything in it that is due. */
  const placeOf = async (cursor: string | undefined): Promise<number> => {
    const after = parsePosition(cursor)
    await announceDueArticles(db, now())
    if (cursor !== undefined) await checkPosition(db, after)
    return after
  }

  router.get(endpoints.listChanges.path, async (request: Request, response: Response, next) => {
    if (request.accepts(['application/json', 'text/event-stream']) !== 'text/event-stream') return next()
    const { query } = parseRequest(endpoints.listChanges, request)
    streams.open(response, await placeOf(request.get('last-event-id') ?? query.after))
  })

  /** Those who wait are many, and wait for the same. */
  const read = shareByKey(async (key: string) => {
    const [after = 0, limit = 0] = key.split(' ').map(Number)
    const rows = await listChanges(db, { after, limit })
    return { items: rows.map(toChange), next: formatPosition(rows.at(-1)?.position ?? after) }
  })

  mount(router, endpoints.listChanges, async ({ query: { after: cursor, limit, wait }, signal }) => {
    // Whoever has read all there is has nothing to look up before there is more.
    const known = cursor === undefined ? undefined : parsePosition(cursor)
    const isUpToDate = wait > 0 && known !== undefined && followers.isEnd(known)
    const after = isUpToDate ? known : await placeOf(cursor)
    let body = isUpToDate ? undefined : await read(`${after} ${limit}`)
    if (wait > 0 && !body?.items.length) {
      await followers.waitBeyond(after, { timeoutMs: wait * 1_000, signal })
      body = undefined
    }
    return { body: body ?? (await read(`${after} ${limit}`)), cacheControl: 'no-cache', vary: 'Accept' }
  })

  mount(router, endpoints.getSnapshot, async ({ query: { after, limit } }) => {
    await announceDueArticles(db, now())
    const place = parseSnapshotCursor(after)
    const position = place?.position ?? (await getLastPosition(db))
    const { items, next } = await listSnapshot(db, { after: place, limit })
    const cursor = next && formatSnapshotCursor({ ...next, position })
    return {
      body: { items, next: cursor ?? null, changes: formatPosition(position) },
      next: cursor,
      cacheControl: 'no-cache',
    }
  })

  return router
}
