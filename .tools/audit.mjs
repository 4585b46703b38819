import { run } from './process.mjs'

/** From this severity on, a known vulnerability in what is shipped stops the check. */
const gravest = ['high', 'critical']

/**
 * Asks the registry for known vulnerabilities of what the product is shipped with. A registry that keeps no such list, or
 * none at all, is not a failure of the product: the answer says that nothing was looked up.
 *
 * @param {() => Promise<import('./process.mjs').Result>} [ask] what npm prints as JSON
 * @returns {Promise<import('./process.mjs').Result>}
 */
export async function auditDependencies(ask = askRegistry) {
  const report = parseReport((await ask()).output)
  if (!report) return { ok: true, output: '', note: 'not looked up: the registry answers no audit' }
  const grave = Object.values(report).filter(({ severity }) => gravest.includes(severity))
  return { ok: grave.length === 0, output: grave.map(describe).join('\n') }
}

function askRegistry() {
  return run('npm', ['audit', '--omit=dev', '--json'], { timeoutMs: 60_000 })
}

/**
 * @typedef {object} Vulnerability as npm reports it, as far as it is read here
 * @property {string} name
 * @property {string} severity
 * @property {string} range
 */

/**
 * @param {string} output
 * @returns {Record<string, Vulnerability> | undefined}
 */
function parseReport(output) {
  try {
    // npm warns on the other stream before it answers.
    return JSON.parse(output.slice(output.indexOf('{'))).vulnerabilities
  } catch {
    return undefined
  }
}

/** @param {Vulnerability} vulnerability */
function describe({ name, severity, range }) {
  return `${name} ${range}: ${severity}; npm audit tells more`
}
