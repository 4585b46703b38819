import { endpoints, sitePaths } from '@news/contract'
import {
  conflicts,
  ledgerWarnings,
  nextMilestone,
  type Partnership,
  partnershipStage,
  partnershipToJsonLd,
  toQuickStatements,
  twinningStatements,
} from '@news/domain'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { formatSlugCursor, parseSlugCursor } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { revisionTag } from '../http/precondition.ts'
import { asPublic, todayOf } from './as-public.ts'
import { listPartnerships } from './partnership-list-store.ts'
import { noPartnership } from './partnership-problems.ts'
import { findPartnershipRevision, listPartnershipRevisions } from './partnership-revision-store.ts'
import { findPartnership } from './partnership-store.ts'

/** The records of partnerships, and what follows from them. Everybody may ask. */
export function partnershipRoutes(context: AppContext): Router {
  const { db, now: clock, siteUrl } = context
  const router = Router({ caseSensitive: true })
  const cacheControl = () => publicUntil({ now: clock(), until: [] })

  const get = async (slug: string): Promise<Partnership> => {
    const partnership = await findPartnership(db, slug)
    if (!partnership) throw noPartnership(slug)
    return partnership
  }

  mount(router, endpoints.listPartnerships, async ({ query: { after, limit, fields: _, ...selection } }) => {
    const place = parseSlugCursor('partnerships', after)
    const { items, next } = await listPartnerships(db, { ...selection, after: place, limit, now: clock() })
    const cursor = next && formatSlugCursor('partnerships', next)
    const body = { items: items.map((partnership) => asPublic(partnership, context)), next: cursor ?? null }
    return { body, next: cursor, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getPartnership, async ({ params: { slug }, writer }) => {
    const partnership = await get(slug)
    return writer
      ? { body: partnership, etag: revisionTag(partnership.revision), cacheControl: 'no-store' }
      : {
          body: asPublic(partnership, context),
          revision: partnership.revision,
          cacheControl: cacheControl(),
        }
  })

  mount(router, endpoints.getPartnershipReview, async ({ params: { slug } }) => {
    const partnership = asPublic(await get(slug), context)
    const { members, revision } = partnership
    const stages = members.map(({ municipality: { slug: side } }) => ({
      side,
      stage: partnershipStage(partnership, side, clock()),
    }))
    const body = {
      slug,
      revision,
      stages,
      next: nextMilestone(partnership, clock()) ?? null,
      conflicts: conflicts(partnership),
      warnings: ledgerWarnings(partnership, todayOf(context)),
    }
    return { body, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getPartnershipJsonLd, async ({ params: { slug }, query: { locale } }) => {
    const url = siteUrl + sitePaths(locale).partnership(slug)
    const body = partnershipToJsonLd(asPublic(await get(slug), context), { locale, url })
    return { body: { '@context': 'https://schema.org', ...body }, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getPartnershipWikidata, async ({ params: { slug } }) => {
    const found = twinningStatements(await get(slug))
    const body =
      typeof found === 'string' ? { statements: [], reason: found } : { statements: found, reason: null }
    return { body, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getPartnershipQuickStatements, async ({ params: { slug } }) => {
    const found = twinningStatements(await get(slug))
    const body = typeof found === 'string' ? '' : toQuickStatements(found)
    return { body, cacheControl: cacheControl() }
  })

  mount(router, endpoints.listPartnershipRevisions, async ({ params: { slug } }) => {
    await get(slug)
    return { body: { items: await listPartnershipRevisions(db, slug) }, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getPartnershipRevision, async ({ params: { slug, revision } }) => {
    const found = await findPartnershipRevision(db, slug, revision)
    if (!found) throw noPartnership(`${slug}, revision ${revision}`)
    const body = { ...found, content: asPublic(found.content, context) }
    return { body, cacheControl: cacheControl() }
  })

  return router
}
