/** Characters that XML 1.0 cannot hold, not even escaped. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Text as XML can hold it. */
function escapeXml(text: string): string {
  return text.replace(notXml, '').replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

type Attributes = Readonly<Record<string, string | undefined>>

/** An element around what is XML already. */
export function element(
  name: string,
  content: string | readonly string[],
  attributes: Attributes = {},
): string {
  const inner = typeof content === 'string' ? content : content.join('')
  return `<${name}${write(attributes)}>${inner}</${name}>`
}

/** An element around text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, escapeXml(text), attributes)
}

/** An element around nothing. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${write(attributes)}/>`
}

function write(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join('')
}
