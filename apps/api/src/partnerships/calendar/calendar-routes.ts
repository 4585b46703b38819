import { endpoints } from '@news/contract'
import { type Locale, type Partnership, textIn } from '@news/domain'
import { Router } from 'express'
import type { AppContext } from '../../context.ts'
import { publicUntil } from '../../http/freshness.ts'
import { mount } from '../../http/mount.ts'
import { asPublic, todayOf } from '../as-public.ts'
import { madeOnce } from '../made-once.ts'
import { listOnCalendar, readRecordsOf } from '../milestone-list-store.ts'
import { noPartnership } from '../partnership-problems.ts'
import { findPartnership } from '../partnership-store.ts'
import { makeCalendar } from './make-calendar.ts'

/** The calendars of one partnership and of all, for calendar programs to follow. */
export function calendarRoutes(context: AppContext): Router {
  const { db, now: clock, siteUrl, siteName } = context
  const router = Router({ caseSensitive: true })

  const make = (partnerships: readonly Partnership[], { locale, name, path }: Asked) =>
    makeCalendar(
      partnerships.map((partnership) => asPublic(partnership, context)),
      { siteUrl, locale, name, url: `${siteUrl}${path}?locale=${locale}` },
    )
  const cacheControl = () => publicUntil({ now: clock(), until: [] })

  /** What was made of the same milestones; another day may tell more of them. */
  const madeOf = madeOnce((_: object) => new Map<Locale, { day: string; text: string }>())

  mount(router, endpoints.getCalendar, async ({ query: { locale } }) => {
    const placed = await listOnCalendar(db)
    const made = madeOf(placed)
    const day = todayOf(context)
    const known = made.get(locale)
    if (known?.day === day) return { body: known.text, cacheControl: cacheControl() }
    const { path } = endpoints.getCalendar
    const text = make(await readRecordsOf(db, placed), { locale, name: siteName[locale], path })
    made.set(locale, { day, text })
    return { body: text, cacheControl: cacheControl() }
  })

  mount(router, endpoints.getPartnershipCalendar, async ({ params: { slug }, query: { locale } }) => {
    const partnership = await findPartnership(db, slug)
    if (!partnership) throw noPartnership(slug)
    const path = endpoints.getPartnershipCalendar.path.replace('{slug}', slug)
    const name = textIn(partnership.title, locale).text
    return { body: make([partnership], { locale, name, path }), cacheControl: cacheControl() }
  })

  return router
}

interface Asked {
  locale: Locale
  name: string
  path: string
}
