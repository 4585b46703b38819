const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** HTML that was written here, or made of text that was escaped. */
export interface Html {
  html: string
}

type Part = Html | string | number | undefined | readonly Part[]

/** A template of HTML: whatever is put in is escaped unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.map((text, at) => text + toHtml(parts[at])).join('') }
}

/** Text in which `this` is code. */
export function prose(text: string): Html {
  const pieces = text
    .split('`')
    .map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))
  return html`${pieces}`
}

function toHtml(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return part.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(toHtml).join('')
}
