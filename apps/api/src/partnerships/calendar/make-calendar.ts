import { sitePaths } from '@news/contract'
import {
  type EventTime,
  fuzzyDateRange,
  type Locale,
  type Milestone,
  milestoneDate,
  type Partnership,
  textIn,
} from '@news/domain'
import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator'
import { DateTime } from 'luxon'
import { withLanguage } from './fold.ts'
import { dayMs, hasDays } from './has-days.ts'
import { toVtimezone } from './time-zones.ts'

interface CalendarRequest {
  siteUrl: string
  locale: Locale
  name: string
  /** The public address of the calendar itself. */
  url: string
}

/** Calendar programs ask again after a quarter of a day (RFC 7986). */
const refreshSeconds = 6 * 60 * 60

const statusOf = {
  done: ICalEventStatus.CONFIRMED,
  planned: ICalEventStatus.TENTATIVE,
  unconfirmed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<Milestone['status'], ICalEventStatus>

/**
 * The milestones of partnerships whose days are known, as iCalendar (RFC 5545): whole days where no hour is, otherwise in
 * the time of their place. Hand in what everybody may see.
 */
export function makeCalendar(partnerships: readonly Partnership[], request: CalendarRequest): string {
  const calendar = ical({
    name: toName(request.name),
    prodId: { company: 'News', product: 'Partnerships', language: request.locale.toUpperCase() },
    ttl: refreshSeconds,
    source: request.url,
    url: request.url,
    timezone: { name: null, generator: toVtimezone },
  })
  for (const partnership of partnerships)
    for (const milestone of partnership.milestones)
      if (hasDays(milestoneDate(milestone))) calendar.createEvent(toEvent(milestone, partnership, request))
  return withLanguage(calendar.toString(), request.locale)
}

/** The generator takes the name of a calendar as it is: in it, a line would be one of the calendar (RFC 5545, 3.3.11). */
function toName(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&')
}

function toEvent(milestone: Milestone, partnership: Partnership, request: CalendarRequest): ICalEventData {
  const { siteUrl, locale } = request
  const { place } = milestone
  const description = milestone.claims
    .map(({ text, source }) => [textIn(text, locale).text, source.url].filter(Boolean).join(' '))
    .join('\n')
  const location = place && [textIn(place.name, locale).text, place.address].filter(Boolean).join(', ')
  return {
    id: `${partnership.id}.${milestone.id}@${new URL(siteUrl).hostname}`,
    sequence: partnership.revision,
    stamp: new Date(partnership.dateModified),
    lastModified: new Date(partnership.dateModified),
    ...whenOf(milestone),
    status: statusOf[milestone.status],
    summary: `${textIn(milestone.title, locale).text} (${textIn(partnership.title, locale).text})`,
    ...(location && { location }),
    ...(description && { description }),
    url: `${siteUrl}${sitePaths(locale).partnership(partnership.slug)}`,
  }
}

function whenOf(
  milestone: Milestone,
): Pick<ICalEventData, 'start'> & Partial<Pick<ICalEventData, 'allDay' | 'end' | 'timezone'>> {
  const { earliest, latest } = fuzzyDateRange(milestoneDate(milestone))
  const { time } = milestone
  if (time) return { ...hoursOf(earliest, time), timezone: time.timeZone }
  // The end of whole days is the day after the last one.
  return { allDay: true, start: new Date(earliest), end: new Date(Date.parse(latest) + dayMs) }
}

function hoursOf(day: string, { from, until, timeZone }: EventTime): Pick<ICalEventData, 'start' | 'end'> {
  const at = (clock: string) => DateTime.fromISO(`${day}T${clock}`, { zone: timeZone })
  return { start: at(from), ...(until !== undefined && { end: at(until) }) }
}
