import type { Participant, Partnership } from '@news/domain'

/** The closed codes of the ledger that have no type of their own in the domain; each language has a word for every one. */
export type OfficeCode = NonNullable<Participant['office']>['code']
export type Capacity = Participant['capacity']
export type DocumentKind = Partnership['documents'][number]['kind']
