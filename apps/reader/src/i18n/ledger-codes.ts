import type { Milestone, Participant, Partnership } from '@news/domain'

/** The closed codes of the ledger that have no type of their own in the domain; each language has a word for every one. */
export type MilestoneStatus = Milestone['status']
export type OfficeCode = NonNullable<Participant['office']>['code']
export type Capacity = Participant['capacity']
export type DocumentKind = Partnership['documents'][number]['kind']
export type DeliveryStatus = Partnership['deliveries'][number]['status']
