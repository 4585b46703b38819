interface AbsoluteOptions {
  timeZone: string
  locale: string
}

const formats = new Map<string, Intl.DateTimeFormat>()
const keptFormats = 64

/**
 * The full local date and time: "2 жовтня 2025 р. о 15:20", "2. Oktober 2025 um 14:20".
 *
 * @param instant epoch milliseconds
 */
export function formatAbsolute(instant: number, options: AbsoluteOptions): string {
  return euphonic(formatFor(options).format(instant))
}

/** Ukrainian says «об» before a vowel: of all hours, only the eleventh begins with one. */
function euphonic(text: string): string {
  return text.replace(/(?<=\s)о(?=\s11:)/, 'об')
}

function formatFor({ timeZone, locale }: AbsoluteOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  if (formats.size >= keptFormats) formats.clear()
  formats.set(key, made)
  return made
}
