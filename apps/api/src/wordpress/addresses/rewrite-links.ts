import { localeOf } from '@news/contract'
import type { ArticleDraft, Block, Locale, TableCell, TextBlock } from '@news/domain'
import type { Db } from '../../db/open.ts'
import { findTargets } from './find-target-store.ts'
import { addressesOf } from './old-address.ts'

/** A draft whose links lead on, and how many there were. */
export interface Relinked {
  draft: ArticleDraft
  count: number
}

/**
 * Drafts with their links to pages of the old site leading to the same pages here. Links to what is not here stay as they
 * are.
 *
 * @param home the address of the old site, without a slash at the end
 */
export async function rewriteLinks(
  db: Db,
  drafts: readonly ArticleDraft[],
  home: string,
): Promise<Relinked[]> {
  const linked = drafts.map((draft) => ({
    draft,
    locale: localeOf(draft.language),
    addresses: new Map(linksIn(draft, home).map((href) => [href, addressesIn(href)])),
  }))
  const targets = new Map<Locale, Map<string, string>>()
  for (const locale of new Set(linked.map((one) => one.locale))) {
    const own = linked.filter((one) => one.locale === locale)
    const wanted = new Set(own.flatMap(({ addresses }) => [...addresses.values()].flat()))
    targets.set(locale, await findTargets(db, [...wanted], locale))
  }
  return linked.map(({ draft, locale, addresses }) => {
    if (addresses.size === 0) return { draft, count: 0 }
    let count = 0
    const body = mapLinks(draft.body, (href) => {
      const target = addresses.get(href)?.flatMap((address) => targets.get(locale)?.get(address) ?? [])[0]
      if (target !== undefined) count++
      return target ?? href
    })
    return { draft: { ...draft, body }, count }
  })
}

function linksIn({ body }: ArticleDraft, home: string): string[] {
  const links: string[] = []
  mapLinks(body, (href) => {
    if (isOn(href, home)) links.push(href)
    return href
  })
  return links
}

function addressesIn(href: string): string[] {
  return addressesOf(href).map(({ address }) => address)
}

/** The same site is written with and without `www.`, with http and https. */
function isOn(href: string, home: string): boolean {
  return hostOf(href) !== undefined && hostOf(href) === hostOf(home)
}

function hostOf(address: string): string | undefined {
  return /^https?:/i.test(address) ? URL.parse(address)?.host.replace(/^www\./, '') : undefined
}

type MapLink = (href: string) => string

function mapLinks(body: readonly Block[], map: MapLink): Block[] {
  return body.map((block) => {
    switch (block._type) {
      case 'block':
        return withLinks(block, map)
      case 'quote':
        return { ...block, content: block.content.map((text) => withLinks(text, map)) }
      case 'image':
        return block.href === undefined ? block : { ...block, href: map(block.href) }
      case 'table': {
        const rows = block.rows.map(({ cells }) => ({ cells: cells.map((cell) => withLinks(cell, map)) }))
        return { ...block, rows }
      }
      default:
        return block
    }
  })
}

function withLinks<Text extends TextBlock | TableCell>(text: Text, map: MapLink): Text {
  if (text.markDefs.length === 0) return text
  return { ...text, markDefs: text.markDefs.map((link) => ({ ...link, href: map(link.href) })) }
}
