import { calendarPaths } from '@news/contract'
import { type Locale, localeSchema, type Partnership, slugSchema, textIn } from '@news/domain'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { AppContext } from '../../context.ts'
import { publicUntil } from '../../http/freshness.ts'
import { parseQuery } from '../../http/parse-request.ts'
import { ProblemError } from '../../http/problem.ts'
import { findPartnership, listPartnerships } from '../partnership-store.ts'
import { makeCalendar } from './make-calendar.ts'

const calendarQuery = z.strictObject({ locale: localeSchema.default('uk') })

/** More partnerships than a city has. */
const mostPartnerships = 1_000

/** The calendars of one partnership and of all, for calendar programs to follow. */
export function calendarRoutes({ db, now: clock, siteUrl, siteName, timeZone }: AppContext): Router {
  const router = Router()

  router.get(calendarPaths.all, async (request, response) => {
    const { items } = await listPartnerships(db, { after: undefined, limit: mostPartnerships })
    send(request, response, { partnerships: items, nameIn: (locale) => siteName[locale] })
  })

  router.get(calendarPaths.of(':slug'), async (request, response) => {
    const slug = slugSchema.safeParse(request.params.slug).data ?? ''
    const partnership = await findPartnership(db, slug)
    if (!partnership) throw new ProblemError({ status: 404, detail: `There is no partnership "${slug}".` })
    send(request, response, {
      partnerships: [partnership],
      nameIn: (locale) => textIn(partnership.title, locale).text,
    })
  })

  function send(request: Request, response: Response, { partnerships, nameIn }: Sent): void {
    const { locale } = parseQuery(calendarQuery, request)
    const today = new Intl.DateTimeFormat('sv', { timeZone }).format(clock())
    const url = siteUrl + request.originalUrl
    const text = makeCalendar(partnerships, { siteUrl, locale, name: nameIn(locale), url, today })
    response.set('Cache-Control', publicUntil({ now: clock(), until: [] }))
    response.type('text/calendar; charset=utf-8').send(text)
  }

  return router
}

interface Sent {
  partnerships: readonly Partnership[]
  nameIn: (locale: Locale) => string
}
