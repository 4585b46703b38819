import { endpoints, type RgreEntry, rgreEntrySchema } from '@news/contract'
import { Router } from 'express'
import type { AppContext } from '../../context.ts'
import { publicUntil } from '../../http/freshness.ts'
import { mount } from '../../http/mount.ts'
import type { KnownForms } from '../../http/representation.ts'
import { createDerived, type Derived, utcDayOf } from '../derived-store.ts'
import { madeOnce } from '../made-once.ts'
import { toRgreEntries } from './rgre-entries.ts'
import { toCsv } from './to-csv.ts'

/** All partnerships for those who keep registers. */
export function exportRoutes({ db, now: clock, siteUrl }: AppContext): Router {
  const router = Router({ caseSensitive: true })
  const cacheControl = () => publicUntil({ now: clock(), until: [] })

  const listDerived = createDerived((partnership, day) =>
    toRgreEntries(partnership, { now: Date.parse(day), siteUrl }),
  )
  const list = () => listDerived(db, utcDayOf(clock()))
  /** What was sent of the same list: a register of thousands takes long to be written and packed. */
  const [knownJson, knownCsv] = [madeOnce(noForms), madeOnce(noForms)]

  mount(router, endpoints.exportRgre, async () => {
    const derived = await list()
    const make = () => ({ items: entriesOf(derived) })
    return { make, known: knownJson(derived), cacheControl: cacheControl() }
  })

  mount(router, endpoints.exportRgreCsv, async () => {
    const derived = await list()
    const make = () => entriesToCsv(entriesOf(derived))
    return { make, known: knownCsv(derived), cacheControl: cacheControl() }
  })

  return router
}

const noForms = (_: object): KnownForms => new Map()

function entriesOf(derived: readonly Derived<RgreEntry[]>[]): RgreEntry[] {
  return derived.flatMap(({ value }) => value)
}

function entriesToCsv(entries: readonly RgreEntry[]): string {
  const fields = Object.keys(rgreEntrySchema.shape) as (keyof RgreEntry)[]
  return toCsv(
    fields,
    entries.map((entry) => fields.map((field) => [entry[field]].flat().join('; '))),
  )
}
