import type { Locale } from '@news/domain'

/** The language of the interface of the page. */
export function pageLocale(): Locale {
  const { lang } = document.documentElement
  return lang === 'de' || lang === 'en' ? lang : 'uk'
}
