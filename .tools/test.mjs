/** `npm test`: everything, from an empty checkout to the browser. Needs nothing but Node 20 and npm. */
import { ensureBrowser } from './browser.mjs'
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { ensurePostgres } from './postgres.mjs'
import { staticSteps } from './static-steps.mjs'
import { takeSteps } from './steps.mjs'
import { runVitest } from './vitest.mjs'

main(async () => {
  const uninstalled = await takeSteps([{ name: 'Install (npm)', act: asStep(ensureInstalled) }])
  if (uninstalled.length) return conclude({ passed: 0, failed: 0 }, uninstalled)
  const programs = [
    { name: 'A browser for the tests', act: asStep(() => say(ensureBrowser)) },
    { name: 'A PostgreSQL server for the tests', act: asStep(() => say(ensurePostgres)) },
  ]
  const failedSteps = await takeSteps([...staticSteps, ...programs])
  return conclude(await runVitest(), failedSteps)
})

/** @param {() => Promise<string>} ensure */
async function say(ensure) {
  console.log(`  ${await ensure()}`)
}

/**
 * @param {() => Promise<void>} act
 * @returns {() => Promise<import('./process.mjs').Result>}
 */
function asStep(act) {
  return () =>
    act().then(
      () => ({ ok: true, output: '' }),
      (/** @type {Error} */ error) => ({ ok: false, output: error.message }),
    )
}

/**
 * The last line is the plain sum, in which a step that failed counts like a test that failed.
 *
 * @param {import('./vitest.mjs').Totals} totals
 * @param {readonly string[]} failedSteps
 */
function conclude({ passed, failed }, failedSteps) {
  if (failedSteps.length) console.log(`Failed before the tests: ${failedSteps.join(', ')}\n`)
  const allFailed = failed + failedSteps.length
  console.log(`${passed} passed, ${allFailed} failed`)
  return allFailed ? 1 : 0
}
