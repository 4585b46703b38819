import type { PartnershipKind } from './member.ts'

/**
 * The categories of the database of the RGRE (the German section of CEMR). Solidarity partnerships are SKEW's and have no
 * category of their own there: they are not formalised, which the RGRE calls a Kontakt.
 */
const categories = {
  twinning: 'Partnerschaft',
  friendship: 'Freundschaft',
  project: 'Projektpartnerschaft',
  solidarity: 'Kontakt',
  contact: 'Kontakt',
} as const satisfies Record<PartnershipKind, RgreCategory>

/** The categories that lists of the RGRE have today. */
export const rgreCategories = ['Partnerschaft', 'Freundschaft', 'Projektpartnerschaft', 'Kontakt'] as const
export type RgreCategory = (typeof rgreCategories)[number]

/**
 * A kind in the words of the RGRE.
 *
 * @example toRgreCategory('project') // 'Projektpartnerschaft'
 */
export function toRgreCategory(kind: PartnershipKind): RgreCategory {
  return categories[kind]
}

/**
 * The kind that a category of the RGRE names, of the three that older lists have or of the four of today; also SKEW's.
 *
 * @example parseRgreCategory('Projektpartnerschaft') // 'project'
 */
export function parseRgreCategory(category: string): PartnershipKind | undefined {
  return kinds.get(category.trim().toLowerCase())
}

const kinds: ReadonlyMap<string, PartnershipKind> = new Map([
  ['partnerschaft', 'twinning'],
  ['städtepartnerschaft', 'twinning'],
  ['freundschaft', 'friendship'],
  ['projektpartnerschaft', 'project'],
  ['solidaritätspartnerschaft', 'solidarity'],
  ['kontakt', 'contact'],
])
