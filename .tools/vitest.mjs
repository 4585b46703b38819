import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './process.mjs'

/**
 * @typedef {{ passed: number, failed: number }} Totals
 *
 * @typedef {object} Report what Vitest's JSON reporter writes, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one for each file
 */

/**
 * Runs all projects at once and prints what Vitest prints, its totals last.
 *
 * @returns {Promise<Totals>}
 */
export async function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'news-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok } = await run('vitest', ['run', '--config', '.tools/vitest.config.ts', ...reporters], {
    live: true,
  })
  const totals = toTotals(ok, readReport(report))
  rmSync(folder, { recursive: true })
  return totals
}

/** @param {string} path @returns {Report | undefined} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A file that failed without a failed test (it could not be loaded, a hook threw) counts as one failure; so does a run
 * that Vitest calls failed for a reason that is in no file (an unhandled rejection, a crash).
 *
 * @param {boolean} ok whether Vitest ended with exit code 0
 * @param {Report} [report] none when Vitest did not come to writing it
 * @returns {Totals}
 */
export function toTotals(ok, report) {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1) }
}
