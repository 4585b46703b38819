import type { Delivery, PartnershipDraft } from '@news/domain'

/** A delivery as earlier versions kept it: with one step, and without a name. */
type SingleStep = Omit<Delivery, 'id' | 'steps'> & Delivery['steps'][number]

/** A record as it was stored, also by an earlier version, in the form that it has now. */
export function readStoredDraft(content: string): PartnershipDraft {
  const draft = JSON.parse(content) as PartnershipDraft
  return { ...draft, deliveries: draft.deliveries.map(toDelivery) }
}

function toDelivery(stored: Delivery | SingleStep, index: number): Delivery {
  if ('steps' in stored) return stored
  const { what, from, to, status, when, claims } = stored
  return { id: `delivery-${index + 1}`, what, from, to, steps: [{ status, when, claims }] }
}
