import { type Change, endpoints } from '@news/contract'
import { Router } from 'express'
import { announceDueArticles } from '../articles/article-store.ts'
import type { AppContext } from '../context.ts'
import type { ChangeRow } from '../db/tables.ts'
import { formatPosition, parsePosition, unknownCursor } from '../http/cursor.ts'
import { mount } from '../http/mount.ts'
import { getLastPosition, listChanges } from './change-store.ts'

export function changeRoutes({ db, now, followers }: AppContext): Router {
  const router = Router()

  mount(router, endpoints.listChanges, async ({ query: { after: cursor, limit, wait }, signal }) => {
    const after = parsePosition(cursor)
    await announceDueArticles(db, now())
    if (after > (await getLastPosition(db))) throw unknownCursor()
    const rows =
      wait > 0
        ? await followers.waitFor(() => listChanges(db, { after, limit }), {
            timeoutMs: wait * 1_000,
            signal,
          })
        : await listChanges(db, { after, limit })
    return {
      body: { items: rows.map(toChange), next: formatPosition(rows.at(-1)?.position ?? after) },
      cacheControl: 'no-cache',
    }
  })

  return router
}

function toChange(row: ChangeRow): Change {
  return {
    cursor: formatPosition(row.position),
    at: row.at,
    type: row.type,
    action: row.action,
    id: row.id,
    slug: row.slug,
    revision: row.revision,
  }
}
