import { expect, test } from 'vitest'
import { toTotals } from './vitest.mjs'

const good = { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] }
const bad = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
const broken = { status: 'failed', assertionResults: [] }

test.each([
  ['counts what passed', { ok: true, files: [good, good], failedTests: 0 }, { passed: 2, failed: 0 }],
  ['counts a failed test once', { ok: false, files: [good, bad], failedTests: 1 }, { passed: 2, failed: 1 }],
  [
    'counts a file that could not be loaded',
    { ok: false, files: [good, broken], failedTests: 0 },
    { passed: 1, failed: 1 },
  ],
  [
    'counts a failure that no file shows',
    { ok: false, files: [good], failedTests: 0 },
    { passed: 1, failed: 1 },
  ],
])('the sum %s', (_, { ok, files, failedTests }, totals) => {
  const passed = files.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'passed')
  const report = { numPassedTests: passed.length, numFailedTests: failedTests, testResults: files }
  expect(toTotals(ok, report)).toEqual(totals)
})

test('a run without a report is a failure', () => {
  expect(toTotals(false)).toEqual({ passed: 0, failed: 1 })
})
