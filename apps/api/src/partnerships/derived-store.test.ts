import type { Partnership } from '@news/domain'
import { expect, it } from 'vitest'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { noon } from '../test-newsroom.ts'
import { createDerived } from './derived-store.ts'
import { savePartnership } from './partnership-store.ts'
import { createLedgers, twinning } from './test-ledgers.ts'

it('what follows from a record is derived once, also for who asks when others have just been answered', async () => {
  const { db } = await createLedgers(samplePartnership)
  const derived: string[] = []
  const asked: Promise<unknown>[] = []
  const list = createDerived(({ slug }: Partnership) => {
    derived.push(slug)
    if (derived.length === 1) asked.push(savePartnership(db, twinning, { now: noon }), list(db))
  })
  await list(db)
  await Promise.all([...asked, list(db)])
  // Where what was written took longer than these turns.
  await list(db)
  expect(derived).toEqual([samplePartnership.slug, twinning.slug])
})
