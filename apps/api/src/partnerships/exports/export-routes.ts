import { endpoints, type RgreEntry, rgreEntrySchema } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../../context.ts'
import { publicUntil } from '../../http/freshness.ts'
import { mount } from '../../http/mount.ts'
import { createDerived, utcDayOf } from '../derived-store.ts'
import { toRgreEntries } from './rgre-entries.ts'
import { toCsv } from './to-csv.ts'

/** All partnerships for those who keep registers. */
export function exportRoutes({ db, now: clock, siteUrl }: AppContext): Router {
  const router = Router({ caseSensitive: true })
  const cacheControl = () => publicUntil({ now: clock(), until: [] })

  const listDerived = createDerived((partnership, day) =>
    toRgreEntries(partnership, { now: Date.parse(day), siteUrl }),
  )
  const listEntries = async (): Promise<RgreEntry[]> =>
    (await listDerived(db, utcDayOf(clock()))).flatMap(({ value }) => value)

  mount(router, endpoints.exportRgre, async () => ({
    body: { items: await listEntries() },
    cacheControl: cacheControl(),
  }))

  mount(router, endpoints.exportRgreCsv, async () => {
    const fields = Object.keys(rgreEntrySchema.shape) as (keyof RgreEntry)[]
    const rows = (await listEntries()).map((entry) => fields.map((field) => [entry[field]].flat().join('; ')))
    return { body: toCsv(fields, rows), cacheControl: cacheControl() }
  })

  return router
}
