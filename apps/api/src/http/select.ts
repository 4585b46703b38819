import type { Answer, Moved, Remembered } from './mount.ts'

/** An answer with only the fields that the query asks for: of itself, or of each item of a page. */
export function chosen<Body>(
  query: object,
  answer: Answer<Body> | Remembered<Body> | Moved,
): Answer<unknown> | Remembered<unknown> | Moved {
  const fields = 'fields' in query && Array.isArray(query.fields) ? query.fields : undefined
  return fields && 'body' in answer ? { ...answer, body: select(answer.body, new Set(fields)) } : answer
}

function select(body: unknown, fields: ReadonlySet<string>): unknown {
  if (typeof body !== 'object' || body === null) return body
  if ('items' in body && Array.isArray(body.items))
    return { ...body, items: body.items.map((item) => pick(item, fields)) }
  return pick(body, fields)
}

function pick(whole: object, fields: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => fields.has(name)))
}
