import { expect, it } from 'vitest'
import { createTestNewsroom } from '../test-newsroom.ts'
import { seedSample } from './seed-sample.ts'

it('the sample newsroom goes into an empty store, can be read and found, and goes in only once', async () => {
  const { db, media, get, clock } = await createTestNewsroom()
  await seedSample(db, { media, now: clock.now })
  const { body } = await get('/v1/posts')
  expect(body.items.length).toBeGreaterThan(5)
  expect((await get('/v1/search?q=Вупперталь')).body.total).toBeGreaterThan(0)
  const before = (await get('/v1/changes')).text
  await seedSample(db, { media, now: clock.now })
  expect((await get('/v1/changes')).text).toBe(before)
})
