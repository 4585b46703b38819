import { describeTimes, longest } from './purges.mjs'

/** @typedef {import('./experiment.mjs').Findings} Findings */

/** What was published is on every reader within this time, in milliseconds. */
const purgeWithinMs = 1_000

/** @param {Findings} findings */
export function isAsPromised({ failed, wrong, purges, restarts }) {
  const slowest = longest(purges.map(({ lacked }) => lacked))
  return failed.length === 0 && wrong.length === 0 && slowest <= purgeWithinMs && restarts > 0
}

/** @param {Findings} findings */
export function formatFindings(findings) {
  const { requests, failed, restarts, acknowledged, wrong, undisturbed, purges, seconds } = findings
  const rows = [
    ['requests', `${requests} in ${seconds.toFixed(1)} s`],
    ['members restarted meanwhile', `${restarts}`],
    ['requests that failed', `${failed.length}`],
    ['articles acknowledged', `${acknowledged}`],
    ['not exactly once in the log', `${wrong.length}`],
    ['pages lacked what was published for', describeTimes(purges.map(({ lacked }) => lacked))],
    ['readers were shown it within', describeTimes(purges.map(({ shown }) => shown))],
    ['the same before anything was restarted', describeTimes(undisturbed.map(({ lacked }) => lacked))],
    ['', describeTimes(undisturbed.map(({ shown }) => shown))],
  ]
  const table = rows.map(([name = '', value]) => `${name.padEnd(46)}${value}`)
  return [...table, ...failed.slice(0, 20), ...wrong.slice(0, 20)].join('\n')
}
