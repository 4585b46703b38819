/** @typedef {import('./experiment.mjs').Findings} Findings */

/** What was published is on every reader within this time, in milliseconds. */
const purgeWithinMs = 1_000

/** @param {Findings} findings */
export function isAsPromised({ failed, wrong, slowestPurgeMs, restarts }) {
  return failed.length === 0 && wrong.length === 0 && slowestPurgeMs <= purgeWithinMs && restarts > 0
}

/** @param {Findings} findings */
export function formatFindings({ requests, failed, restarts, acknowledged, wrong, slowestPurgeMs, seconds }) {
  const rows = [
    ['requests', `${requests} in ${seconds.toFixed(1)} s`],
    ['members restarted meanwhile', `${restarts}`],
    ['requests that failed', `${failed.length}`],
    ['articles acknowledged', `${acknowledged}`],
    ['not exactly once in the log', `${wrong.length}`],
    ['longest that a page lacked what was published', `${slowestPurgeMs} ms`],
  ]
  const table = rows.map(([name = '', value]) => `${name.padEnd(46)}${value}`)
  return [...table, ...failed.slice(0, 20), ...wrong.slice(0, 20)].join('\n')
}
