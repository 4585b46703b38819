import { localeOf } from '@news/contract'
import type { ArticleDraft, Block, TableCell, TextBlock } from '@news/domain'
import type { Db } from '../../db/open.ts'
import { findTargets } from './find-target-store.ts'
import { addressesOf } from './old-address.ts'

/**
 * The draft with its links to pages of the old site leading to the same pages here, and how many there were. Links to
 * what is not here stay as they are.
 *
 * @param home the address of the old site, without a slash at the end
 */
export async function rewriteLinks(
  db: Db,
  draft: ArticleDraft,
  home: string,
): Promise<{ draft: ArticleDraft; count: number }> {
  const links = new Set<string>()
  mapLinks(draft.body, (href) => {
    if (isOn(href, home)) links.add(href)
    return href
  })
  if (links.size === 0) return { draft, count: 0 }
  const addresses = new Map([...links].map((href) => [href, addressesOf(href).map(({ address }) => address)]))
  const targets = await findTargets(
    db,
    [...new Set([...addresses.values()].flat())],
    localeOf(draft.language),
  )
  let count = 0
  const body = mapLinks(draft.body, (href) => {
    const target = addresses.get(href)?.flatMap((address) => targets.get(address) ?? [])[0]
    if (target !== undefined) count++
    return target ?? href
  })
  return { draft: { ...draft, body }, count }
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
