/** Characters that XML 1.0 forbids (section 2.2), and databases with it. Authors paste them, WordPress passes them on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function cleanText(text: string): string {
  return text.replace(forbidden, '')
}

/** A moment that makes sense: years before printing and after the four digits of the format are typing mistakes. */
export function toInstant(text: string): string | undefined {
  const time = Date.parse(text)
  if (!(time > Date.UTC(1400, 0) && time < Date.UTC(9999, 0))) return undefined
  return new Date(time).toISOString()
}
