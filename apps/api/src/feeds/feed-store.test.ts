import { expect, it } from 'vitest'
import { createTestNewsroom, draftsOf, noon } from '../test-newsroom.ts'
import { articlesBetween, listMonths } from './feed-store.ts'

it('parts of a month hold each of its articles once', async () => {
  const { db, save } = await createTestNewsroom()
  await save(...draftsOf(25))
  const month = { from: '2026-02-01', to: new Date(noon + 1).toISOString() }
  const parts = [0, 10, 20].map((skip) => articlesBetween(db, { ...month, skip, most: 10 }))
  const slugs = (await Promise.all(parts)).map((part) => part.map(({ slug }) => slug))
  expect(slugs.map(({ length }) => length)).toEqual([10, 10, 5])
  expect(slugs.flat()).toEqual(draftsOf(25).map(({ draft }) => draft.slug))
  expect(await listMonths(db, noon)).toMatchObject([{ month: '2026-02', count: 25 }])
})
