import type { partnershipFilters } from '@news/contract'
import { type Partnership, type PartnershipStage, partnershipStage } from '@news/domain'
import type { z } from 'zod'

/** What partnerships are chosen by; nothing that is absent narrows anything. */
export type PartnershipSelection = z.output<z.ZodObject<typeof partnershipFilters>>

/** What a partnership is chosen by, but for the stage, which depends on the day. */
export type PartnershipFacets = ReturnType<typeof toFacets>

export function toFacets({ members, areas }: Partnership) {
  return {
    municipalities: members.map(({ municipality }) => municipality.slug),
    countries: members.map(({ municipality }) => municipality.country),
    kinds: members.map(({ kind }) => kind),
    areas,
  }
}

/** How far each side has come on a day: see `partnershipStage`. */
export function toStages(partnership: Partnership, day: string): PartnershipStage[] {
  const moment = Date.parse(day)
  return partnership.members.map(({ municipality }) =>
    partnershipStage(partnership, municipality.slug, moment),
  )
}

/** Whether a partnership is looked for, as far as this tells. */
export function isSelected(
  { municipalities, countries, kinds, areas }: PartnershipFacets,
  { municipality, country, kind, area }: PartnershipSelection,
): boolean {
  return (
    (municipality === undefined || municipalities.includes(municipality)) &&
    (country === undefined || countries.includes(country)) &&
    (kind === undefined || kinds.includes(kind)) &&
    (area === undefined || areas.includes(area))
  )
}
