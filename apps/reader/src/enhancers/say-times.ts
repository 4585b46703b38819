import type { Locale } from '@news/domain'
import { describeTime } from '@news/domain/time'

/** Zones that were renamed lately, by their new name, with the one that phones of 2022 know. */
const formerNames: Readonly<Record<string, string>> = { 'Europe/Kyiv': 'Europe/Kiev' }

/** Says anew every relative time whose words have become false. */
export function sayTimes(): void {
  const { lang, dataset } = document.documentElement
  const now = Date.now()
  const timeZone = knownZone(dataset.zone)
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-next]')) {
    if (Date.parse(time.dataset.next ?? '') > now) continue
    const { text, nextChangeAt } = describeTime(time.dateTime, {
      now,
      timeZone,
      locale: lang as Locale,
      style: 'long',
    })
    time.textContent = text
    if (nextChangeAt === null) delete time.dataset.next
    else time.dataset.next = nextChangeAt
  }
}

/** The zone of the newsroom, by a name that the browser knows; where there is none, that of the device, which mostly is there. */
function knownZone(zone = 'UTC'): string {
  for (const timeZone of [zone, formerNames[zone]])
    try {
      return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
    } catch {}
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
