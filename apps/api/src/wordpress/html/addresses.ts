import { hrefSchema, webUrlSchema } from '@news/domain'

/**
 * A link as typed, or made whole with the address of the site it was written for. Absent when it is none that may
 * stand in a text: `javascript:`, `data:`, anything that does not parse.
 */
export function toHref(typed: string, base: string): string | undefined {
  const url = resolve(typed, base)
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined
  return hrefSchema.safeParse(asTyped(typed, url)).data
}

/** The same for what must be on the web: pictures, films, frames. */
export function toWebUrl(typed: string, base: string): string | undefined {
  const url = resolve(typed, base)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return webUrlSchema.safeParse(asTyped(typed, url)).data
}

/** The scheme of an address that was refused, for the report. */
export function schemeOf(typed: string, base: string): string {
  return resolve(typed, base)?.protocol ?? 'unreadable'
}

function resolve(typed: string, base: string): URL | undefined {
  return URL.parse(typed, base) ?? undefined
}

/** Browsers skip white space and control characters in an address; what holds any is written anew. */
function asTyped(typed: string, url: URL): string {
  return /^[a-z]+:[^\s\p{C}\\]+$/iu.test(typed) ? typed : url.href
}
