import type { Locale } from '@news/domain'

export interface DayFormat {
  format: (instant: number) => string
}

const formats = new Map<string, DayFormat>()

/**
 * Names days as a newspaper heads them, with a capital and without the year, in the newsroom's zone. Each format is made
 * once: that takes longer than a page.
 *
 * @example dayFormat('uk', 'Europe/Kyiv').format(0) // 'Четвер, 1 січня'
 */
export function dayFormat(locale: Locale, timeZone: string): DayFormat {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key) ?? createDayFormat(locale, timeZone)
  formats.set(key, known)
  return known
}

function createDayFormat(locale: Locale, timeZone: string): DayFormat {
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  })
  return {
    format(instant) {
      const [first = '', ...others] = words.format(instant)
      return first.toLocaleUpperCase(locale) + others.join('')
    },
  }
}
