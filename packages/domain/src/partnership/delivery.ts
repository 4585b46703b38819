import { z } from 'zod'
import { localizedTextSchema, slugSchema } from '../values.ts'
import { claimSchema, sideSchema } from './claim.ts'
import { compareFuzzyDates, fuzzyDateSchema } from './fuzzy-date.ts'

/** How far help has come: asking is not promising, and a promise is not an arrival. */
export const deliveryStatuses = ['asked', 'promised', 'arrived'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const deliveryStepSchema = z
  .strictObject({
    status: z.enum(deliveryStatuses),
    when: fuzzyDateSchema,
    claims: z.array(claimSchema).max(200),
  })
  .meta({ id: 'DeliveryStep', description: 'When help was asked for, promised, or arrived, and who says so' })
export type DeliveryStep = z.infer<typeof deliveryStepSchema>

export const deliverySchema = z
  .strictObject({
    id: slugSchema.meta({ description: 'Unique in its partnership; stable' }),
    what: localizedTextSchema,
    from: sideSchema,
    to: sideSchema,
    steps: z.array(deliveryStepSchema).min(1).max(100),
  })
  .meta({ id: 'Delivery', description: 'Help that was asked for, promised or has arrived' })
export type Delivery = z.infer<typeof deliverySchema>

/**
 * The steps of a delivery in the order of its way, whatever order they are recorded in: asked, promised, arrived; of the
 * same kind the earlier one first.
 */
export function deliverySteps({ steps }: Pick<Delivery, 'steps'>): DeliveryStep[] {
  const rank = ({ status }: DeliveryStep) => deliveryStatuses.indexOf(status)
  return [...steps].sort((a, b) => rank(a) - rank(b) || compareFuzzyDates(a.when, b.when))
}

/** The furthest that help has come. */
export function lastDeliveryStep(delivery: Pick<Delivery, 'steps'>): DeliveryStep | undefined {
  return deliverySteps(delivery).at(-1)
}
