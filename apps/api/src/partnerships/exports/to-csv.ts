/**
 * Rows as CSV (RFC 4180): every field in quotes, CRLF. A field that a spreadsheet would run as a formula gets an
 * apostrophe in front, as spreadsheets write text. Japanese and Chinese ones take the wide forms of these signs, too.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('')
}

const formula = /^[=+\-@\t\r\n＝＋－＠]/

function toField(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
