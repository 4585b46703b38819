import { expect, it } from 'vitest'
import { syncKillRounds } from './parts/sync-kill-rounds.ts'

it('following a site that is killed again and again ends as if nothing had happened', async () => {
  const { killedAt, differences, leftovers, lines } = await syncKillRounds({
    kills: 5,
    posts: 40,
    random: Math.random,
  })
  expect(killedAt).toHaveLength(5)
  expect(differences).toEqual([])
  expect(JSON.parse(leftovers)).toMatchObject({ created: 0, changed: 0, withdrawn: 0 })
  expect(lines).toBeGreaterThan(500)
})
