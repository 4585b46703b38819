const maxOctets = 75

/** Signs that no text of a calendar may hold (RFC 5545, 3.1): programs refuse all of it because of one. */
const unspoken = /(?!\t)\p{Cc}/gu

/**
 * Says in the text of a calendar in which language it speaks: the generator knows no parameters of texts. Lines are
 * unfolded for it, and folded again so that no letter is torn (RFC 5545, 3.1).
 */
export function withLanguage(calendar: string, language: string): string {
  const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  return withPropertiesFirst(lines)
    .map((line) => line.replaceAll(unspoken, ''))
    .map((line) => fold(line.replace(/^(SUMMARY|DESCRIPTION|LOCATION):/, `$1;LANGUAGE=${language}:`)))
    .join('\r\n')
}

/**
 * The lines in the order that RFC 5545 (3.6) asks for: the generator writes some properties of the whole behind the first
 * components, where strict programs look for none.
 */
function withPropertiesFirst(lines: readonly string[]): readonly string[] {
  const zones = lines.indexOf('BEGIN:VTIMEZONE')
  if (zones === -1) return lines
  const rest = lines.lastIndexOf('END:VTIMEZONE') + 1
  const events = lines.indexOf('BEGIN:VEVENT', rest)
  return [
    ...lines.slice(0, zones),
    ...lines.slice(rest, events),
    ...lines.slice(zones, rest),
    ...lines.slice(events),
  ]
}

function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > maxOctets) {
      parts.push(part)
      part = ' '
    }
    part += letter
  }
  return [...parts, part].join('\r\n')
}
