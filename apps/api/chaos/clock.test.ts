import { expect, it, onTestFinished } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { clockExperiment } from './parts/clock-experiment.ts'
import { createPlace } from './parts/places.ts'

it('schedules, log and cursors hold when the clock jumps', async () => {
  const place = await createPlace('sqlite')
  onTestFinished(place.remove)
  const findings = await clockExperiment(place)
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
