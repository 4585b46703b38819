import { endpoints, type ListedMilestone } from '@news/contract'
import { milestoneStanding, type Partnership } from '@news/domain'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { asPublic, todayOf } from './as-public.ts'
import { formatMilestoneCursor, parseMilestoneCursor } from './milestone-cursor.ts'
import { listMilestones } from './milestone-list-store.ts'

/** The milestones of all partnerships in the order of time. */
export function milestoneRoutes(context: AppContext): Router {
  const { db, now: clock } = context
  const router = Router({ caseSensitive: true })

  const toListed = (partnership: Partnership, id: string): ListedMilestone[] => {
    const { slug, title, milestones } = asPublic(partnership, context)
    return milestones
      .filter((milestone) => milestone.id === id)
      .map((milestone) => ({
        partnership: { slug, title },
        milestone,
        standing: milestoneStanding(milestone, todayOf(context)),
      }))
  }

  mount(router, endpoints.listMilestones, async ({ query: { after, ...query } }) => {
    const { items, next } = await listMilestones(db, { ...query, after: parseMilestoneCursor(after) })
    const cursor = next && formatMilestoneCursor(next)
    return {
      body: {
        items: items.flatMap(({ partnership, id }) => toListed(partnership, id)),
        next: cursor ?? null,
      },
      next: cursor,
      cacheControl: publicUntil({ now: clock(), until: [] }),
    }
  })

  return router
}
