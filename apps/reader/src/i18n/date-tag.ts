/**
 * Whose dates and clocks a language of the interface goes by: its English is that of Europe, “2 October 2025 at 15:20”.
 *
 * @example dateTag('en') // 'en-GB'
 */
export function dateTag(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}
