import { expect, it } from 'vitest'
import { createTestNewsroom, draftOf, draftsOf } from '../test-newsroom.ts'
import { listChanges } from './change-store.ts'
import { createLogTail } from './log-tail.ts'
import { beginning, placeOf } from './place.ts'

it('tells of every place what the store tells, or that it does not know', async () => {
  const { db, save } = await createTestNewsroom()
  const tail = createLogTail(db)
  for (const count of [0, 3, 0, 150, 60, 230, 4]) {
    if (count > 0) await save(...Array.from({ length: count }, () => ({ draft: draftOf() })))
    await tail.look()
    const rows = await listChanges(db, { after: 0, limit: 1_000 })
    const known = [beginning, ...rows.map(placeOf)].map((place) => ({
      wanted: rows.slice(place.position),
      told: tail.after(place, 1_000),
    }))
    for (const { wanted, told } of known) if (told) expect(told).toEqual(wanted)
    expect(known.at(-1)?.told).toEqual([])
    expect(tail.isEnd(known.length > 1 ? placeOf(rows.at(-1) as (typeof rows)[0]) : beginning)).toBe(true)
  }
})

it('knows a place by its entry, not by its number alone', async () => {
  const { db, save } = await createTestNewsroom()
  const tail = createLogTail(db)
  await save(...draftsOf(3))
  await tail.look()
  expect(tail.after({ position: 2 }, 10)).toHaveLength(1)
  expect(tail.after({ position: 2, mark: 'another1' }, 10)).toBeUndefined()
  expect([tail.isEnd({ position: 3 }), tail.isEnd({ position: 3, mark: 'another1' })]).toEqual([true, false])
})

it('is sure of no end while nobody can look', async () => {
  const { db, save } = await createTestNewsroom()
  const tail = createLogTail(db)
  await save(...draftsOf(3))
  await tail.look()
  tail.doubt()
  expect(tail.isEnd({ position: 3 })).toBe(false)
  await tail.look()
  expect(tail.isEnd({ position: 3 })).toBe(true)
})

it('says when the log is another one than before', async () => {
  const { db, save } = await createTestNewsroom()
  const tail = createLogTail(db)
  await save(...draftsOf(3))
  expect(await tail.look()).toEqual({ last: 3, isReplaced: false })
  await db.updateTable('changes').set({ slug: 'another' }).where('position', '=', 3).execute()
  expect(await tail.look()).toEqual({ last: 3, isReplaced: true })
  await db.deleteFrom('changes').where('position', '>', 1).execute()
  expect(await tail.look()).toEqual({ last: 1, isReplaced: true })
})
