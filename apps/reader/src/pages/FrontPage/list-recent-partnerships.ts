import type { Partnership } from '@news/domain'
import type { Api } from '../../api/api.ts'
import { findPartnership } from '../../find-partnership.ts'

/** A lively partnership alone may fill many of them. */
const milestones = 50

/** The partnerships in which something happened last, the newest first. What nobody has confirmed is no news. */
export async function listRecentPartnerships(api: Api, count: number): Promise<Partnership[]> {
  const { items } = await api.listMilestones({ query: { status: 'done', limit: milestones } })
  const slugs = [...new Set(items.map(({ partnership }) => partnership.slug))].slice(0, count)
  const found = await Promise.all(slugs.map((slug) => findPartnership(api, slug)))
  return found.filter((partnership) => partnership !== undefined)
}
