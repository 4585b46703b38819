import type { partnershipFilters } from '@news/contract'
import { type Partnership, partnershipStage } from '@news/domain'
import type { z } from 'zod'

/** What partnerships are chosen by; nothing that is absent narrows anything. */
export type PartnershipSelection = z.output<z.ZodObject<typeof partnershipFilters>>

/** True for a partnership that is looked for. Its stage depends on the moment: see `partnershipStage`. */
export function isSelected(partnership: Partnership, selection: PartnershipSelection, now: number): boolean {
  const { municipality, country, kind, stage, area } = selection
  const { members, areas } = partnership
  const slugs = members.map((member) => member.municipality.slug)
  return [
    municipality === undefined || slugs.includes(municipality),
    country === undefined || members.some((member) => member.municipality.country === country),
    kind === undefined || members.some((member) => member.kind === kind),
    stage === undefined || slugs.some((side) => partnershipStage(partnership, side, now) === stage),
    area === undefined || areas.includes(area),
  ].every(Boolean)
}
