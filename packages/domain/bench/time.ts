/** `npm run bench -- time`: relative time against its peers, all in one run. */
import { formatDistance } from 'date-fns'
import { uk as dateFnsUk } from 'date-fns/locale'
import dayjs from 'dayjs'
import dayjsRelative from 'dayjs/plugin/relativeTime.js'
import 'dayjs/locale/uk.js'
import TimeAgo from 'javascript-time-ago'
import timeAgoUk from 'javascript-time-ago/locale/uk'
import { DateTime } from 'luxon'
import { register, format as timeagoFormat } from 'timeago.js'
import timeagoUk from 'timeago.js/lib/lang/uk.js'
import { createRelativeTime } from '../src/time/index.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../src/time/units.ts'
import { measure, report, type Subject, sink } from './parts/measure.ts'

const locale = 'uk'
const now = Date.parse('2026-11-24T09:00:00.000Z')

/** A second to three years away, each order of magnitude as often as any other, past and future; the same every run. */
function mixedInstants(count: number): Float64Array {
  let state = 1
  const random = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  const longest = Math.log(3 * 365 * 86_400)
  return Float64Array.from({ length: count }, () => {
    const distance = Math.round(1_000 * Math.exp(random() * longest))
    return random() < 0.5 ? now - distance : now + distance
  })
}

const many = mixedInstants(100_000)
const few = many.slice(0, 2_000)

function subject(name: string, instants: Float64Array, format: (then: number) => string): Subject {
  return {
    name,
    run: () => {
      // Not for…of: an iterator would cost as much as a tenth of the fastest.
      for (let i = 0; i < instants.length; i++) sink.used += format(instants[i] ?? now).length
      return instants.length
    },
  }
}

const intl = new Intl.RelativeTimeFormat(locale)

/** What most people write by hand around a formatter that they keep. */
function plainIntl(then: number): string {
  const distance = then - now
  const size = Math.abs(distance)
  if (size < minuteMs) return intl.format(Math.trunc(distance / secondMs), 'second')
  if (size < hourMs) return intl.format(Math.trunc(distance / minuteMs), 'minute')
  if (size < dayMs) return intl.format(Math.trunc(distance / hourMs), 'hour')
  if (size < 7 * dayMs) return intl.format(Math.trunc(distance / dayMs), 'day')
  if (size < 30 * dayMs) return intl.format(Math.trunc(distance / (7 * dayMs)), 'week')
  if (size < 365 * dayMs) return intl.format(Math.trunc(distance / (30 * dayMs)), 'month')
  return intl.format(Math.trunc(distance / (365 * dayMs)), 'year')
}

const ours = createRelativeTime({ locale, timeZone: 'Europe/Kyiv' })
TimeAgo.addDefaultLocale(timeAgoUk)
const timeAgo = new TimeAgo(locale)
dayjs.extend(dayjsRelative)
register(locale, timeagoUk.default ?? timeagoUk)
const [base, baseDateTime, baseDayjs] = [new Date(now), DateTime.fromMillis(now), dayjs(now).locale(locale)]

const subjects: Subject[] = [
  subject('Intl.RelativeTimeFormat, kept', many, plainIntl),
  subject('@news/domain format', many, (then) => ours.format(then, now)),
  subject('@news/domain nextChange', few, (then) => String(ours.nextChange(then, now))),
  subject('timeago.js', many, (then) => timeagoFormat(then, locale, { relativeDate: now })),
  subject('javascript-time-ago, round', few, (then) => timeAgo.format(then, 'round', { now })),
  subject('date-fns formatDistance', few, (then) =>
    formatDistance(then, base, { locale: dateFnsUk, addSuffix: true }),
  ),
  subject('dayjs from', few, (then) => dayjs(then).locale(locale).from(baseDayjs)),
  subject(
    'luxon toRelative',
    few,
    (then) => DateTime.fromMillis(then, { locale }).toRelative({ base: baseDateTime }) ?? '',
  ),
]

report('Relative time in Ukrainian, mixed instants from a second to three years', measure(subjects), [
  'timeago.js',
  'javascript-time-ago',
  'date-fns',
  'dayjs',
  'luxon',
])
