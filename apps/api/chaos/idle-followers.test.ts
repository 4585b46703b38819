import { expect, it, onTestFinished } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { idleFollowersExperiment } from './parts/idle-followers-experiment.ts'
import { createPlace } from './parts/places.ts'

it('hundreds who follow the log are told, and keep nobody from being answered', async () => {
  const place = await createPlace('sqlite')
  onTestFinished(place.remove)
  const findings = await idleFollowersExperiment(place, 200)
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
