import { expect, it, onTestFinished } from 'vitest'
import { killRounds } from './parts/kill-rounds.ts'
import { createPlace, engineNames } from './parts/places.ts'

it.for(engineNames)('no acknowledged write is lost when the power goes, on %s', async (engine) => {
  const place = await createPlace(engine)
  onTestFinished(place.remove)
  const result = await killRounds(place, { rounds: 3, random: Math.random, onRound: () => {} })
  expect(result.faults).toEqual([])
  expect(result.writes).toBeGreaterThan(0)
})
