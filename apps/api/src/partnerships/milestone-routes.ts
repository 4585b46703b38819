import { endpoints, type ListedMilestone, type milestoneFilters } from '@news/contract'
import {
  compareFuzzyDates,
  fuzzyDateRange,
  type Milestone,
  milestoneDate,
  milestoneStanding,
  type Partnership,
} from '@news/domain'
import { Router } from 'express'
import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { asPublic, todayOf } from './as-public.ts'
import { formatMilestoneCursor, type MilestoneKey, parseMilestoneCursor } from './milestone-cursor.ts'
import { everyPartnership } from './partnership-list-store.ts'

type Query = z.output<z.ZodObject<typeof milestoneFilters>>

/** A milestone in its place among those of all partnerships. */
interface Placed {
  key: MilestoneKey
  milestone: Milestone
  partnership: Partnership
}

/** The milestones of all partnerships in the order of time. */
export function milestoneRoutes(context: AppContext): Router {
  const { db, now: clock } = context
  const router = Router({ caseSensitive: true })

  mount(router, endpoints.listMilestones, async ({ query: { after, limit, ...query } }) => {
    const last = parseMilestoneCursor(after)
    const direction = query.order === 'oldest' ? 1 : -1
    const placed: Placed[] = []
    for await (const partnership of everyPartnership(db))
      placed.push(...place(asPublic(partnership, context)).filter((one) => isWanted(one, query)))
    const following = placed
      .sort((a, b) => direction * compareKeys(a.key, b.key))
      .filter(({ key }) => !last || direction * compareKeys(key, last) > 0)
    const page = following.slice(0, limit)
    const end = page.at(-1)
    const next = following.length > limit && end ? formatMilestoneCursor(end.key) : undefined
    return {
      body: { items: page.map((one) => toListed(one, todayOf(context))), next: next ?? null },
      next,
      cacheControl: publicUntil({ now: clock(), until: [] }),
    }
  })

  return router
}

function place(partnership: Partnership): Placed[] {
  return partnership.milestones.map((milestone) => ({
    key: { when: milestoneDate(milestone), partnershipId: partnership.id, id: milestone.id },
    milestone,
    partnership,
  }))
}

function compareKeys(a: MilestoneKey, b: MilestoneKey): number {
  return (
    compareFuzzyDates(a.when, b.when) ||
    compareText(a.partnershipId, b.partnershipId) ||
    compareText(a.id, b.id)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isWanted({ milestone, partnership }: Placed, query: Query): boolean {
  const { municipality, partnership: slug, kind, status, from, until } = query
  const { earliest, latest } = fuzzyDateRange(milestoneDate(milestone))
  return [
    slug === undefined || partnership.slug === slug,
    municipality === undefined ||
      partnership.members.some((member) => member.municipality.slug === municipality),
    kind === undefined || milestone.kind === kind,
    status === undefined || milestone.status === status,
    from === undefined || latest >= from,
    until === undefined || earliest <= until,
  ].every(Boolean)
}

function toListed({ milestone, partnership: { slug, title } }: Placed, today: string): ListedMilestone {
  return { partnership: { slug, title }, milestone, standing: milestoneStanding(milestone, today) }
}
