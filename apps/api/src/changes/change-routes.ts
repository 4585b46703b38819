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

  mount(router, endpoints.listChanges, async ({ query: { after: cursor, limit, wait }, signal }) => {
    const after = await placeOf(cursor)
    const read = () => listChanges(db, { after, limit })
    let rows = await read()
    if (rows.length === 0 && wait > 0) {
      await followers.waitBeyond(after, { timeoutMs: wait * 1_000, signal })
      rows = await read()
    }
    return {
      body: { items: rows.map(toChange), next: formatPosition(rows.at(-1)?.position ?? after) },
      cacheControl: 'no-cache',
      vary: 'Accept',
    }
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
