import { endpoints } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { formatSlugCursor, parseSlugCursor } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { findPartnership, listPartnerships } from './partnership-store.ts'

export function partnershipRoutes({ db, now: clock }: AppContext): Router {
  const router = Router()

  mount(router, endpoints.listPartnerships, async ({ query: { after, limit } }) => {
    const { items, next } = await listPartnerships(db, { after: parseSlugCursor(after), limit })
    const cursor = next && formatSlugCursor(next)
    return {
      body: { items, next: cursor ?? null },
      next: cursor,
      cacheControl: publicUntil({ now: clock(), until: [] }),
    }
  })

  mount(router, endpoints.getPartnership, async ({ params: { slug } }) => {
    const partnership = await findPartnership(db, slug)
    if (!partnership) throw new ProblemError({ status: 404, detail: `There is no partnership "${slug}".` })
    return {
      body: partnership,
      etag: `W/"${partnership.revision}"`,
      cacheControl: publicUntil({ now: clock(), until: [] }),
    }
  })

  return router
}
