import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * @typedef {object} PortUse
 * @property {string} name who listens there, as a user calls it: "reader"
 * @property {string} variable the environment variable that sets it
 * @property {number} port
 */

/**
 * Reads a port from the environment.
 *
 * @param {string} name
 * @param {string} variable
 * @param {number} fallback
 * @returns {PortUse}
 * @throws {Error} when the variable holds something else
 */
export function portFrom(name, variable, fallback) {
  const text = process.env[variable] || String(fallback)
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return { name, variable, port }
  throw new Error(`${variable} must be a port between 1 and 65535, not "${text}".`)
}

/**
 * Makes sure that nobody listens on the ports yet, before any time is spent on building.
 *
 * @param {readonly PortUse[]} uses
 * @throws {Error} one sentence: which port, and which variable chooses another
 */
export async function assertPortsFree(uses) {
  const taken = uses.find((use, index) => uses.findIndex(({ port }) => port === use.port) < index)
  if (taken)
    throw new Error(
      `${uses.map(({ variable }) => variable).join(' and ')} must differ, both are ${taken.port}.`,
    )
  for (const use of uses) {
    const code = await listenOnce(use.port)
    if (code) throw new Error(refusal(use, code))
  }
}

/** @param {PortUse} use @param {string} code */
function refusal({ name, variable, port }, code) {
  const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${code})`
  return `Port ${port} ${reason}: stop what listens there, or choose another port for the ${name} with ${variable}=${port + 1}.`
}

/**
 * Listening on all addresses collides with a listener on any of them.
 *
 * @param {number} port
 * @returns {Promise<string | undefined>} the code of the system's error
 */
function listenOnce(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message))
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/**
 * A port of this machine on which nobody listens at the moment.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port is free')
  return address.port
}
