import { expect, it } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { apiHangsExperiment } from './parts/api-hangs-experiment.ts'
import { killReaderExperiment } from './parts/kill-reader-experiment.ts'

it('while the API hangs, what was seen goes on being served, and all is well when it goes on', async () => {
  const findings = await apiHangsExperiment(8)
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})

it('killed while many read, the reader tears no page, and is back soon', async () => {
  const findings = await killReaderExperiment(2)
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
