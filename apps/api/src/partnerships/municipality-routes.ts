import { endpoints, type ListedMunicipality } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../context.ts'
import type { Db } from '../db/open.ts'
import { formatSlugCursor, parseSlugCursor } from '../http/cursor.ts'
import { publicUntil } from '../http/freshness.ts'
import { mount } from '../http/mount.ts'
import { ProblemError } from '../http/problem.ts'
import { everyPartnership } from './partnership-list-store.ts'

/** The municipalities that have part in partnerships. */
export function municipalityRoutes({ db, now: clock }: AppContext): Router {
  const router = Router({ caseSensitive: true })
  const cacheControl = () => publicUntil({ now: clock(), until: [] })

  mount(router, endpoints.listMunicipalities, async ({ query: { after, limit, country } }) => {
    const last = parseSlugCursor('municipalities', after)
    const following = (await listMunicipalities(db))
      .filter(({ municipality }) => country === undefined || municipality.country === country)
      .filter(({ municipality }) => last === undefined || municipality.slug > last)
    const items = following.slice(0, limit)
    const end = items.at(-1)?.municipality.slug
    const next =
      following.length > limit && end !== undefined ? formatSlugCursor('municipalities', end) : undefined
    return { body: { items, next: next ?? null }, next, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getMunicipality, async ({ params: { slug } }) => {
    const body = (await listMunicipalities(db)).find(({ municipality }) => municipality.slug === slug)
    if (!body) throw new ProblemError({ status: 404, detail: `No partnership names "${slug}".` })
    return { body, cacheControl: cacheControl() }
  })

  return router
}

/** By slug. Each record says of its municipalities what it knows; the one that was changed last is believed. */
async function listMunicipalities(db: Db): Promise<ListedMunicipality[]> {
  const known = new Map<string, ListedMunicipality & { dateModified: string }>()
  for await (const { slug, members, dateModified } of everyPartnership(db))
    for (const { municipality } of members) {
      const other = known.get(municipality.slug)
      const isNewer = !other || dateModified > other.dateModified
      known.set(municipality.slug, {
        municipality: isNewer ? municipality : other.municipality,
        partnerships: [...(other?.partnerships ?? []), slug],
        dateModified: isNewer ? dateModified : other.dateModified,
      })
    }
  return [...known.values()]
    .map(({ municipality, partnerships }) => ({ municipality, partnerships }))
    .sort((a, b) => (a.municipality.slug < b.municipality.slug ? -1 : 1))
}
