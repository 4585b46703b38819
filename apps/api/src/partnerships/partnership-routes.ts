import { endpoints } from '@news/contract'
import { Router } from 'express'
import { withProblems } from '../articles/write-problems.ts'
import type { AppContext } from '../context.ts'
import { formatSlugCursor, parseSlugCursor } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { revisionTag } from '../http/precondition.ts'
import { ProblemError } from '../http/problem.ts'
import { findPartnership, listPartnerships, savePartnership } from './partnership-store.ts'

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

  mount(router, endpoints.replacePartnership, async ({ params: { slug }, body, expected }) => {
    if (body.slug !== slug) throw otherSlug(slug)
    const saved = await withProblems(() => savePartnership(db, body, { now: clock(), expected }))
    return {
      ...(expected === 'nothing' && { status: 201 as const, location: `/v1/partnerships/${slug}` }),
      body: saved,
      etag: revisionTag(saved.revision),
      cacheControl: 'no-store',
    }
  })

  return router
}

function otherSlug(slug: string): ProblemError {
  const errors = [{ pointer: '/slug', in: 'body' as const, detail: `is not "${slug}", as the address says` }]
  return new ProblemError({ status: 422, detail: 'The body is not understood.', errors })
}
