import { expect, it } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { diskFullExperiment } from './parts/disk-full-experiment.ts'

it('a full disk loses nothing, and is over when there is room', async () => {
  const findings = await diskFullExperiment({ secondsEach: 1, random: Math.random })
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
