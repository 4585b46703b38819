import { expect, it, onTestFinished } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { killRounds } from './parts/kill-rounds.ts'
import { createPlace, engineNames } from './parts/places.ts'

it.for(engineNames)('no acknowledged write is lost when the power goes, on %s', async (engine) => {
  const place = await createPlace(engine)
  onTestFinished(place.remove)
  const findings = await killRounds(place, { rounds: 3, random: Math.random, onRound: () => {} })
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
