import type { ArticleDraft } from '@news/domain'
import type { Left } from '@news/domain/markup'
import type { Saved } from '../articles/sourced-draft.ts'
import { type ArticleState, articleStates } from './article-state.ts'
import type { FileComparison } from './categories/find-line.ts'
import type { SiteItem } from './item.ts'
import type { Pictures } from './pictures/pictures.ts'
import type { Survey } from './survey.ts'

/** What of one article had no place in it, by name. */
export interface ArticleLosses {
  id: number
  headline: string
  slug: string
  left: Record<string, number>
}

/** Items of one kind that are no articles. */
export interface LeftOut {
  what: string
  count: number
  /** The titles of the first of them. */
  titles: string[]
}

/** All that an import did and did not do. Every item of the export is counted in exactly one place. */
export interface ImportReport {
  site: { title: string; url: string }
  isDryRun: boolean
  items: number
  /** What saving did; nothing in a dry run. */
  outcomes: Record<Saved['outcome'], number>
  /** The articles by what WordPress had decided about them; also in a dry run. */
  states: Record<ArticleState, number>
  leftOut: LeftOut[]
  /** Items that should have become articles and could not. */
  failed: { id?: number; line?: number; title: string; reason: string }[]
  losses: ArticleLosses[]
  /** What the articles had beside themselves. */
  comments: number
  customFields: Record<string, number>
  pictures: {
    taken: number
    /** Those that stay at their old address, and why. */
    missing: { src: string; reason: string }[]
    /** Articles with pictures that say nothing to those who cannot see them. */
    withoutAlt: { headline: string; slug: string; count: number }[]
  }
  /** What an editor should look at in the file that says what categories become; absent without one. */
  categories?: FileComparison | undefined
  /** Links between articles that lead to the same pages here. */
  linksRewritten: number
  /** What a site was asked; absent for an export. */
  asked?: { requests: number; seconds: number }
}

/** More titles of things left out than anybody reads. */
const maxTitles = 20

/** Fields in which WordPress and its importers keep their own books; nothing that an editor wrote. */
const bookkeeping = /^_(?:edit_|pingme$|encloseme$|oembed_|wp_|menu_item_|publicize_|attachment_|thumbnail)/

export function emptyReport({ title, url }: Pick<Survey, 'title' | 'url'>, isDryRun: boolean): ImportReport {
  return {
    site: { title, url },
    isDryRun,
    items: 0,
    outcomes: { created: 0, changed: 0, unchanged: 0, withdrawn: 0 },
    states: Object.fromEntries(articleStates.map((state) => [state, 0])) as Record<ArticleState, number>,
    leftOut: [],
    failed: [],
    losses: [],
    comments: 0,
    customFields: {},
    pictures: { taken: 0, missing: [], withoutAlt: [] },
    linksRewritten: 0,
  }
}

export function noteLeftOut(report: ImportReport, what: string, title: string): void {
  const known = report.leftOut.find((group) => group.what === what)
  const group = known ?? { what, count: 0, titles: [] }
  if (!known) report.leftOut.push(group)
  group.count++
  if (title !== '' && group.titles.length < maxTitles) group.titles.push(title)
}

/** What an article loses on the way: parts of its text, its comments, the fields that plug-ins added to it. */
export function noteLosses(
  report: ImportReport,
  item: SiteItem,
  article: { headline: string; slug: string; left: Left },
): void {
  const { headline, slug, left } = article
  if (left.size > 0) report.losses.push({ id: item.id, headline, slug, left: Object.fromEntries(left) })
  report.comments += item.comments
  for (const key of item.unreadMeta)
    if (!bookkeeping.test(key)) report.customFields[key] = (report.customFields[key] ?? 0) + 1
}

/** What was taken, what stayed where it was. */
export function notePictures(report: ImportReport, pictures: Pictures): void {
  report.pictures.taken = pictures.count
  report.pictures.missing = [...pictures.missing].map(([src, reason]) => ({ src, reason }))
}

/** Editors are told which pictures still need words. */
export function noteMissingAlt(report: ImportReport, { headline, slug, image, body }: ArticleDraft): void {
  const shown = body.flatMap((block) =>
    block._type === 'image' ? [block] : block._type === 'gallery' ? block.images : [],
  )
  const count = [...(image ? [image] : []), ...shown].filter(({ alt }) => alt === '').length
  if (count > 0) report.pictures.withoutAlt.push({ headline, slug, count })
}
