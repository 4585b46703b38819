/** A comment with which the block editor begins or ends a block: `wp:image {"id":4}`, `/wp:image`, `wp:archives /`. */
export interface BlockComment {
  name: string
  kind: 'opening' | 'closing' | 'whole'
  attributes: string
}

/** Absent when the comment is an ordinary one. */
export function parseBlockComment(comment: string): BlockComment | undefined {
  const [, slash, name, rest = ''] = /^\s*(\/?)wp:([a-z][\w/-]*)\s*([\s\S]*)$/.exec(comment) ?? []
  if (name === undefined) return undefined
  const attributes = rest.trim()
  if (slash === '/') return { name, kind: 'closing', attributes: '' }
  return attributes.endsWith('/')
    ? { name, kind: 'whole', attributes: attributes.slice(0, -1).trim() }
    : { name, kind: 'opening', attributes }
}

/** The address in the attributes of a block that has no markup of its own. */
export function blockAddress({ name, attributes }: BlockComment): string | undefined {
  if (!/^(?:core-)?embed/.test(name)) return undefined
  const { url } = parseAttributes(attributes)
  return typeof url === 'string' ? url : undefined
}

/** The number of the shared block that stands in this place. */
export function blockReference(attributes: string): number | undefined {
  const { ref } = parseAttributes(attributes)
  return typeof ref === 'number' ? ref : undefined
}

function parseAttributes(text: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
