import { expect, it, onTestFinished } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { createPlace } from './parts/places.ts'
import { slowClientsExperiment } from './parts/slow-clients-experiment.ts'

it('who holds connections keeps nobody else from being answered', async () => {
  const place = await createPlace('sqlite')
  onTestFinished(place.remove)
  const findings = await slowClientsExperiment(place, { each: 50, seconds: 3 })
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
