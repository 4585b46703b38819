import type { EventTime } from '@news/domain'

interface SummerTime {
  /** Offsets from UTC and abbreviations of standard and of summer time. */
  standard: { offset: string; name: string }
  summer: { offset: string; name: string }
  /** The hours on the clock of that moment at which Europe changes its clocks, 01:00 UTC. */
  changes: { toSummer: string; toStandard: string }
}

/**
 * Both zones change their clocks at 01:00 UTC on the last Sundays of March and October, Kyiv since 1997. Should Ukraine
 * give up the change, as its parliament has voted, this is the place: a test holds it to the zones of the runtime.
 */
const zones: Record<EventTime['timeZone'], SummerTime> = {
  'Europe/Kyiv': {
    standard: { offset: '+0200', name: 'EET' },
    summer: { offset: '+0300', name: 'EEST' },
    changes: { toSummer: '030000', toStandard: '040000' },
  },
  'Europe/Berlin': {
    standard: { offset: '+0100', name: 'CET' },
    summer: { offset: '+0200', name: 'CEST' },
    changes: { toSummer: '020000', toStandard: '030000' },
  },
}

/** The rules of a zone as a VTIMEZONE (RFC 5545, 3.6.5). */
export function toVtimezone(timeZone: string): string {
  const rules = Object.entries(zones).find(([name]) => name === timeZone)?.[1]
  if (!rules) throw new RangeError(`no rules for ${timeZone}`)
  const { standard, summer, changes } = rules
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    'BEGIN:DAYLIGHT',
    `DTSTART:19970330T${changes.toSummer}`,
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    `TZOFFSETFROM:${standard.offset}`,
    `TZOFFSETTO:${summer.offset}`,
    `TZNAME:${summer.name}`,
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    `DTSTART:19971026T${changes.toStandard}`,
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    `TZOFFSETFROM:${summer.offset}`,
    `TZOFFSETTO:${standard.offset}`,
    `TZNAME:${standard.name}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n')
}
