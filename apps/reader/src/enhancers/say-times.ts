import type { Locale } from '@news/domain'
import { describeTime } from '@news/domain/time'

/** Says anew every relative time whose words have become false. */
export function sayTimes(): void {
  const { lang, dataset } = document.documentElement
  const now = Date.now()
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-next]')) {
    if (Date.parse(time.dataset.next ?? '') > now) continue
    const { text, nextChangeAt } = describeTime(time.dateTime, {
      now,
      timeZone: dataset.zone ?? 'UTC',
      locale: lang as Locale,
      style: 'long',
    })
    time.textContent = text
    if (nextChangeAt === null) delete time.dataset.next
    else time.dataset.next = nextChangeAt
  }
}
