import { sitePaths } from '@news/contract'
import {
  fuzzyDatePrecision,
  fuzzyDateRange,
  isApproximate,
  type Locale,
  type Milestone,
  type Partnership,
  textIn,
} from '@news/domain'
import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator'

interface CalendarRequest {
  siteUrl: string
  locale: Locale
  name: string
  /** The public address of the calendar itself. */
  url: string
  /** The calendar day of today in the newsroom's zone, `YYYY-MM-DD`. */
  today: string
}

/** A calendar of days shows days: "May or June" and "2023" have no place in it. */
const longestEventDays = 14
const dayMs = 86_400_000

/** Calendar programs ask again after a quarter of a day (RFC 7986). */
const refreshSeconds = 6 * 60 * 60

const statusOf = {
  done: ICalEventStatus.CONFIRMED,
  planned: ICalEventStatus.TENTATIVE,
  unconfirmed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<Milestone['status'], ICalEventStatus>

/** The milestones of partnerships whose days are known, as iCalendar (RFC 5545): whole days, so no zone is needed. */
export function makeCalendar(partnerships: readonly Partnership[], request: CalendarRequest): string {
  const calendar = ical({
    name: request.name,
    prodId: { company: 'News', product: 'Partnerships', language: request.locale.toUpperCase() },
    ttl: refreshSeconds,
    source: request.url,
    url: request.url,
  })
  for (const partnership of partnerships)
    for (const milestone of partnership.milestones)
      if (hasDays(milestone)) calendar.createEvent(toEvent(milestone, partnership, request))
  return calendar.toString()
}

function hasDays({ when, resolved }: Milestone): boolean {
  const date = resolved?.value ?? when
  const { earliest, latest } = fuzzyDateRange(date)
  const days = (Date.parse(latest) - Date.parse(earliest)) / dayMs + 1
  const isExact = fuzzyDatePrecision(date) === 'day' || fuzzyDatePrecision(date) === 'interval'
  return isExact && !isApproximate(date) && days <= longestEventDays
}

function toEvent(milestone: Milestone, partnership: Partnership, request: CalendarRequest): ICalEventData {
  const { siteUrl, locale } = request
  const { earliest, latest } = fuzzyDateRange(milestone.resolved?.value ?? milestone.when)
  const location = locationOf(milestone, partnership, request)
  return {
    id: `${partnership.id}.${milestone.id}@${new URL(siteUrl).hostname}`,
    sequence: partnership.revision,
    stamp: new Date(partnership.dateModified),
    lastModified: new Date(partnership.dateModified),
    allDay: true,
    start: new Date(earliest),
    // The end of whole days is the day after the last one.
    end: new Date(Date.parse(latest) + dayMs),
    status: statusOf[milestone.status],
    summary: `${textIn(milestone.title, locale).text} (${textIn(partnership.title, locale).text})`,
    ...(location && { location }),
    description: milestone.claims
      .map(({ text, source }) => [textIn(text, locale).text, source.url].filter(Boolean).join(' '))
      .join('\n'),
    url: `${siteUrl}${sitePaths(locale).partnership(partnership.slug)}`,
  }
}

/** Until an event in Ukraine is over, only its city is told: an address would be a target. */
function locationOf(
  { place, when }: Milestone,
  { members }: Partnership,
  { locale, today }: CalendarRequest,
): string | undefined {
  const municipality = members.find(
    (member) => member.municipality.slug === place?.municipality,
  )?.municipality
  if (!place) return undefined
  const isOver = fuzzyDateRange(when).latest < today
  if (isOver || municipality?.country !== 'UA') return textIn(place.name, locale).text
  return municipality.name[locale]?.nominative ?? Object.values(municipality.name)[0]?.nominative
}
