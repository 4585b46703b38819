/**
 * A line of a service's log for the eyes of whoever sits at the terminal. Programs get the line as it was written.
 *
 * @param {string} service
 * @param {string} line
 */
export function readableLine(service, line) {
  const entry = parseEntry(line)
  if (!entry) return line
  const time = new Date(entry.time).toTimeString().slice(0, 8)
  return `${time} ${service.padEnd(7)}${describe(entry)}`
}

/**
 * @typedef {object} Entry what pino writes, as far as it is read here
 * @property {number} time
 * @property {string} [msg]
 * @property {{ method?: string, url?: string }} [req]
 * @property {{ statusCode?: number }} [res]
 * @property {number} [responseTime]
 * @property {{ stack?: string, message?: string }} [err]
 */

/**
 * @param {string} line
 * @returns {Entry | undefined}
 */
function parseEntry(line) {
  if (!line.startsWith('{')) return undefined
  try {
    const entry = JSON.parse(line)
    return typeof entry.time === 'number' ? entry : undefined
  } catch {
    return undefined
  }
}

/** @param {Entry} entry */
function describe({ msg = '', req, res, responseTime, err }) {
  const request =
    req && `${req.method} ${req.url} → ${res?.statusCode ?? 'no answer'} in ${responseTime ?? '?'} ms`
  const trouble = err && `${msg}\n${err.stack ?? err.message}`
  return [request, trouble ?? (request ? '' : msg)].filter(Boolean).join(' ')
}
