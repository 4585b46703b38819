import { z } from 'zod'
import { sourceSchema } from '../source.ts'
import { languageSchema, slugSchema } from '../values.ts'
import { areConflictingDates, type Claim, sideSchema } from './claim.ts'
import { deliverySteps } from './delivery.ts'
import { orderClaims, timeline } from './ledger.ts'
import type { Partnership } from './partnership.ts'

/** What one side says where another says something else. */
export const accountSchema = z
  .strictObject({
    side: sideSchema,
    value: z.string().min(1).meta({ description: 'A code, a date in EDTF, or words' }),
    language: languageSchema.optional().meta({ description: 'Of words' }),
    source: sourceSchema.optional(),
  })
  .meta({ id: 'Account', description: 'What one side says where another says something else' })
export type Account = z.infer<typeof accountSchema>

/** A fact on which the sides differ, with the account of each. */
export const conflictSchema = z
  .strictObject({
    fact: z.enum([
      'kind',
      'valid-from',
      'valid-until',
      'programme-name',
      'milestone-date',
      'milestone-status',
      'delivery-date',
    ]),
    subject: slugSchema.optional().meta({ description: 'The milestone or delivery' }),
    accounts: z.array(accountSchema).min(2),
    resolved: z
      .string()
      .optional()
      .meta({ description: 'What the newsroom goes by, where it has settled it' }),
  })
  .meta({ id: 'Conflict', description: 'A fact on which the sides differ, with the account of each' })
export type Conflict = z.infer<typeof conflictSchema>

/** The parts of a partnership on which sides can differ. */
export type DisputableParts = Pick<Partnership, 'members' | 'milestones' | 'programmes' | 'deliveries'>

/**
 * Every fact on which the sides differ: what they call it, how long it holds, what a programme is named, when a milestone
 * or a delivery was, and whether it has happened. Nothing is decided here; less exact is not different.
 *
 * @example conflicts(partnership)[0] // { fact: 'milestone-date', subject: 'delegation', accounts: [… '2025-05', … '2025-06'] }
 */
export function conflicts(partnership: DisputableParts): Conflict[] {
  return [
    ...differing({ fact: 'kind' }, kindAccounts(partnership)),
    ...differingDates({ fact: 'valid-from' }, validity(partnership, 'validFrom')),
    ...differing({ fact: 'valid-until' }, validity(partnership, 'validUntil')),
    ...partnership.programmes.flatMap(({ wordings = [] }) =>
      differing(
        { fact: 'programme-name' },
        wordings.map(({ side, text, language }) => ({ side, value: text, language })),
      ),
    ),
    ...timeline(partnership).flatMap(({ id, claims, resolved }) => [
      ...differingDates(
        { fact: 'milestone-date', subject: id, ...(resolved && { resolved: resolved.value }) },
        accounts(claims, 'when'),
      ),
      ...differing({ fact: 'milestone-status', subject: id }, accounts(claims, 'status')),
    ]),
    ...deliveryConflicts(partnership),
  ]
}

type Fact = Omit<Conflict, 'accounts'>

function differing(fact: Fact, given: readonly Account[]): Conflict[] {
  const isSame = new Set(given.map(({ value }) => value)).size < 2
  return isSame ? [] : [{ ...fact, accounts: [...given] }]
}

function differingDates(fact: Fact, given: readonly Account[]): Conflict[] {
  return areConflictingDates(given.map(({ value }) => value)) ? [{ ...fact, accounts: [...given] }] : []
}

/** The kind itself, and what a word of the side names where that is something else. */
function kindAccounts({ members }: DisputableParts): Account[] {
  return members.flatMap(({ municipality: { slug: side }, kind, terms }) => [
    toAccount(side, kind, terms.find((term) => term.kind === undefined || term.kind === kind)?.source),
    ...terms.flatMap((term) =>
      term.kind === undefined || term.kind === kind ? [] : [toAccount(side, term.kind, term.source)],
    ),
  ])
}

function validity({ members }: DisputableParts, end: 'validFrom' | 'validUntil'): Account[] {
  return members.flatMap((member) => {
    const value = member[end]
    return value === undefined ? [] : [toAccount(member.municipality.slug, value)]
  })
}

function deliveryConflicts({ members, deliveries }: DisputableParts): Conflict[] {
  const sides = members.map(({ municipality }) => municipality.slug)
  return deliveries.flatMap((delivery) =>
    deliverySteps(delivery).flatMap(({ claims }) =>
      differingDates(
        { fact: 'delivery-date', subject: delivery.id },
        accounts(orderClaims(claims, sides), 'when'),
      ),
    ),
  )
}

function accounts(claims: readonly Claim[], field: 'when' | 'status'): Account[] {
  return claims.flatMap((claim) => {
    const value = claim[field]
    return value === undefined ? [] : [toAccount(claim.side, value, claim.source)]
  })
}

function toAccount(side: string, value: string, source?: Account['source']): Account {
  return { side, value, ...(source && { source }) }
}
