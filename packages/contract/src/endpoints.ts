import { ledger } from './endpoints/ledger.ts'
import { notifying } from './endpoints/notifying.ts'
import { operating } from './endpoints/operating.ts'
import { reading } from './endpoints/reading.ts'
import { writing } from './endpoints/writing.ts'

/** Every operation of the API, by its operationId. */
export const endpoints = { ...reading, ...writing, ...ledger, ...notifying, ...operating } as const

export type Endpoints = typeof endpoints
export type OperationId = keyof Endpoints
