import type { Language, LocalizedText, Section, Tag } from '@news/domain'
import type { SiteTerm } from '../item.ts'
import type { CategoryFile, CategoryLine } from './category-file.ts'
import { findLine } from './find-line.ts'

/** What a category becomes here. Without both it becomes nothing. */
export interface Placement {
  /** Where its posts stand, unless another of their categories goes before. */
  section: Section | undefined
  /** What its posts are marked with in any case. */
  tag: Tag | undefined
  /** The lower, the stronger among the categories of a post. */
  rank: number
}

/** The categories of a site as they would be here without a file. */
export interface OwnCategories {
  /** The slug and name of a category. */
  own(category: SiteTerm): Tag
  /** The category above. */
  above(category: SiteTerm): SiteTerm | undefined
  /** The category that has this slug here. */
  withSlug(slug: string): SiteTerm | undefined
  language: Language
}

/** Deeper than any newsroom sorts; an export may well say that two categories are above each other. */
const maxDepth = 20

/** What a category becomes: what the file says, else what it is and what is above it. */
export function placeCategory(
  category: SiteTerm,
  site: OwnCategories,
  file: CategoryFile,
  depth = 0,
): Placement {
  const line = findLine(file, category)
  const place = line ? placeByLine : placeUnlisted
  const { section, tag } = place(category, { line: line ?? {}, site, file, depth })
  const rank = section ? file.first.indexOf(section.slug) : -1
  return { section, tag, rank: rank === -1 ? file.first.length : rank }
}

interface Placing {
  line: CategoryLine
  site: OwnCategories
  file: CategoryFile
  depth: number
}

type Place = Omit<Placement, 'rank'>

function placeByLine(category: SiteTerm, placing: Placing): Place {
  const { section, tag } = placing.line
  return {
    section: section === undefined ? undefined : sectionNamed(section, placing),
    tag: tag === undefined ? undefined : tagNamed(tag, category, placing),
  }
}

function placeUnlisted(category: SiteTerm, placing: Placing): Place {
  const { site, file } = placing
  const above = placeAbove(category, placing)
  if (above && file.nested === 'tag') return { section: above.section, tag: site.own(category) }
  return { section: sectionNamed(site.own(category).slug, placing), tag: undefined }
}

/** Where the category above one stands. */
function placeAbove(category: SiteTerm, { site, file, depth }: Placing): Placement | undefined {
  const above = depth < maxDepth ? site.above(category) : undefined
  return above && placeCategory(above, site, file, depth + 1)
}

/** A section as the file describes it, else as the category does that has its slug. */
export function sectionNamed(slug: string, placing: Omit<Placing, 'line'>): Section {
  const { site, file } = placing
  const described = Object.hasOwn(file.sections, slug) ? file.sections[slug] : undefined
  const category = site.withSlug(slug)
  const name = described ? namesOf(described.name, site) : category && site.own(category).name
  const parent =
    described?.parent ?? (category && placeAbove(category, { ...placing, line: {} })?.section?.slug)
  return {
    slug,
    name: name ?? { [site.language]: slug },
    ...(parent !== undefined && parent !== slug && { parent }),
  }
}

function tagNamed(slug: string, category: SiteTerm, { site, file }: Placing): Tag {
  const described = Object.hasOwn(file.tags, slug) ? file.tags[slug] : undefined
  const name = described === undefined ? site.own(category).name : namesOf(described, site)
  return { slug, name }
}

function namesOf(name: string | LocalizedText, { language }: OwnCategories): LocalizedText {
  return typeof name === 'string' ? { [language]: name } : name
}
