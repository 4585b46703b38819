import { expect, it, onTestFinished } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { followExperiment } from './parts/follow-experiment.ts'
import { createPlace, engineNames } from './parts/places.ts'

it.for(engineNames)('what followers of the log rebuild is what is in the store, on %s', async (engine) => {
  const place = await createPlace(engine)
  onTestFinished(place.remove)
  const findings = await followExperiment(place, { seconds: 2, random: Math.random })
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
