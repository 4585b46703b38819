import { parseUrl } from '../parse-url.ts'
import { hrefSchema, imageSourceSchema, webUrlSchema } from '../values.ts'

/** Where addresses without a host lead when nobody says for which site a text was written: to our own. */
const ourselves = 'https://ourselves.invalid'

/**
 * A link as typed, or made whole with the address of the site it was written for. Absent when it is none that may
 * stand in a text: `javascript:`, `data:`, anything that does not parse.
 */
export function toHref(typed: string, base?: string): string | undefined {
  const url = resolve(typed, base)
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined
  return hrefSchema.safeParse(asTyped(typed, url)).data
}

/** The same for what must be on the web: films, frames. */
export function toWebUrl(typed: string, base?: string): string | undefined {
  const url = resolve(typed, base)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return webUrlSchema.safeParse(asTyped(typed, url)).data
}

/** The same for a picture, which may also lie with us. */
export function toImageSource(typed: string, base?: string): string | undefined {
  const url = resolve(typed, base)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return imageSourceSchema.safeParse(asTyped(typed, url)).data
}

/** The scheme of an address that was refused, for the report. */
export function schemeOf(typed: string, base?: string): string {
  if (base === undefined && isFloating(typed)) return 'relative address'
  return resolve(typed, base)?.protocol ?? 'unreadable'
}

/** True for `x.jpg`: relative to a page that is not known here. */
export function isFloating(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(address)
}

function resolve(typed: string, base = ourselves): URL | undefined {
  if (base === ourselves && isFloating(typed)) return undefined
  return parseUrl(typed, base)
}

/** Browsers skip white space and control characters in an address; what holds any is written anew. */
function asTyped(typed: string, url: URL): string {
  if (url.origin === ourselves) return url.pathname + url.search + url.hash
  return /^[a-z]+:[^\s\p{C}\\]+$/iu.test(typed) ? typed : url.href
}
