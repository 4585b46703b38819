import { endpoints } from '@news/contract'
import { type Locale, type Partnership, textIn } from '@news/domain'
import { Router } from 'express'
import type { AppContext } from '../../context.ts'
import { publicUntil } from '../../http/freshness.ts'
import { mount } from '../../http/mount.ts'
import { asPublic } from '../as-public.ts'
import { everyPartnership } from '../partnership-list-store.ts'
import { noPartnership } from '../partnership-problems.ts'
import { findPartnership } from '../partnership-store.ts'
import { makeCalendar } from './make-calendar.ts'

/** The calendars of one partnership and of all, for calendar programs to follow. */
export function calendarRoutes(context: AppContext): Router {
  const { db, now: clock, siteUrl, siteName } = context
  const router = Router({ caseSensitive: true })

  const answer = (partnerships: readonly Partnership[], { locale, name, path }: Asked) => ({
    body: makeCalendar(partnerships, {
      siteUrl,
      locale,
      name,
      url: `${siteUrl}${path}?locale=${locale}`,
    }),
    cacheControl: publicUntil({ now: clock(), until: [] }),
  })

  mount(router, endpoints.getCalendar, async ({ query: { locale } }) => {
    const partnerships: Partnership[] = []
    for await (const partnership of everyPartnership(db)) partnerships.push(asPublic(partnership, context))
    return answer(partnerships, { locale, name: siteName[locale], path: endpoints.getCalendar.path })
  })

  mount(router, endpoints.getPartnershipCalendar, async ({ params: { slug }, query: { locale } }) => {
    const partnership = await findPartnership(db, slug)
    if (!partnership) throw noPartnership(slug)
    const path = endpoints.getPartnershipCalendar.path.replace('{slug}', slug)
    const name = textIn(partnership.title, locale).text
    return answer([asPublic(partnership, context)], { locale, name, path })
  })

  return router
}

interface Asked {
  locale: Locale
  name: string
  path: string
}
