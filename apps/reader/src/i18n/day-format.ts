import type { Locale } from '@news/domain'
import { typeset } from '../typeset.ts'
import { dateTag } from './date-tag.ts'

export interface DayFormat {
  /** @param now both in epoch milliseconds */
  format: (instant: number, now: number) => string
}

const formats = new Map<string, DayFormat>()

/**
 * Names days as a newspaper heads them, with a capital, in the newsroom's zone, and with the year where it is another one;
 * the number stays with its month. Each format is made once: that takes longer than a page.
 *
 * @example dayFormat('uk', 'Europe/Kyiv').format(0, 0) // 'Четвер, 1 січня'
 */
export function dayFormat(locale: Locale, timeZone: string): DayFormat {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key) ?? createDayFormat(locale, timeZone)
  formats.set(key, known)
  return known
}

function createDayFormat(locale: Locale, timeZone: string): DayFormat {
  const language = dateTag(locale)
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const
  const thisYear = new Intl.DateTimeFormat(language, options)
  const otherYear = new Intl.DateTimeFormat(language, { ...options, year: 'numeric' })
  return {
    format(instant, now) {
      const isThisYear = new Date(instant).getUTCFullYear() === new Date(now).getUTCFullYear()
      const [first = '', ...others] = (isThisYear ? thisYear : otherYear).format(instant)
      return typeset(first.toLocaleUpperCase(locale) + others.join(''), locale)
    },
  }
}
