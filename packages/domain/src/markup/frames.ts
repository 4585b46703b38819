import { schemeOf, toWebUrl } from './addresses.ts'
import { leave } from './left.ts'
import type { Part } from './parts.ts'
import { toEmbed } from './providers.ts'
import type { Scope } from './scope.ts'
import { attribute, descendants, hasClass, rawText, type TreeElement } from './tree.ts'

/** A frame, film, sound or plug-in as the address of what it shows. */
export function frameParts(element: TreeElement, scope: Scope): Part[] {
  const typed = frameAddress(element)
  const url = typed === undefined ? undefined : toWebUrl(typed, scope.baseUrl)
  if (url === undefined) {
    const scheme = typed === undefined ? 'no address' : schemeOf(typed, scope.baseUrl)
    leave(scope.left, `${element.tagName} (${scheme})`)
    return scope.partsOf(withoutSources(element), scope)
  }
  return [toEmbed(url, attribute(element, 'title') ?? attribute(element, 'aria-label'))]
}

/** The quotation that social networks hand out for a script to turn into a post of theirs. */
export function socialPost(element: TreeElement, scope: Scope): Part[] | undefined {
  if (
    !hasClass(
      element,
      /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed)$/,
    )
  )
    return undefined
  const links = descendants(element).flatMap((below) =>
    below.tagName === 'a' ? (attribute(below, 'href') ?? []) : [],
  )
  const typed =
    attribute(element, 'data-instgrm-permalink') ??
    attribute(element, 'data-href') ??
    attribute(element, 'cite') ??
    links.at(-1)
  const url = typed === undefined ? undefined : toWebUrl(typed, scope.baseUrl)
  return url === undefined ? undefined : [toEmbed(url, rawText(element.childNodes))]
}

/** What the embed block of the editor holds: an address as text. */
export function wrappedAddress(element: TreeElement, scope: Scope): Part[] | undefined {
  if (!hasClass(element, /^wp-block-embed__wrapper$/)) return undefined
  const typed = rawText(element.childNodes).trim()
  const url = /^https?:\/\/\S+$/i.test(typed) ? toWebUrl(typed, scope.baseUrl) : undefined
  return url === undefined ? undefined : [toEmbed(url)]
}

function frameAddress(element: TreeElement): string | undefined {
  const sources = descendants(element).filter(({ tagName }) => tagName === 'source' || tagName === 'embed')
  const params = descendants(element).filter(
    (below) => below.tagName === 'param' && /^(?:movie|src)$/i.test(attribute(below, 'name') ?? ''),
  )
  const typed =
    attribute(element, 'src') ??
    attribute(element, 'data-src') ??
    attribute(element, 'data') ??
    sources.map((source) => attribute(source, 'src')).find((src) => src !== undefined) ??
    params.map((param) => attribute(param, 'value')).find((value) => value !== undefined)
  return typed?.trim() || undefined
}

function withoutSources(element: TreeElement) {
  return element.childNodes.filter((node) => node.nodeName !== 'embed')
}
