import { partnershipFilters } from '@news/contract'
import { z } from 'zod'

const { country, kind, stage } = partnershipFilters

/** What a list of partnerships is narrowed by; what nobody knows narrows nothing. */
const choiceSchema = z.object({
  country: country.catch(undefined),
  kind: kind.catch(undefined),
  stage: stage.catch(undefined),
})
export type Choice = z.output<typeof choiceSchema>

/** The choice that an address makes. */
export function parseChoice(query: unknown): Choice {
  return choiceSchema.parse(query)
}

/** The address that makes a choice: the names always in one order, so that each page has one address. */
export function pathWith(path: string, { country: place, kind: form, stage: step }: Choice): string {
  const given = Object.entries({ country: place, kind: form, stage: step }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
