import { endpoints } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { formatSlugCursor, parseSlugCursor } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { findMunicipality, listMunicipalities } from './municipality-list-store.ts'

/** The municipalities that have part in partnerships. */
export function municipalityRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })
  const cacheControl = () => publicUntil({ now: clock(), until: [] })

  mount(router, endpoints.listMunicipalities, async ({ query: { after, ...query } }) => {
    const last = parseSlugCursor('municipalities', after)
    const { items, next } = await listMunicipalities(db, { ...query, after: last })
    const cursor = next && formatSlugCursor('municipalities', next)
    return { body: { items, next: cursor ?? null }, next: cursor, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getMunicipality, async ({ params: { slug } }) => {
    const body = await findMunicipality(db, slug)
    if (!body) throw new ProblemError({ status: 404, detail: `No partnership names "${slug}".` })
    return { body, cacheControl: cacheControl() }
  })

  return router
}
