import { commands, readPorts, Service } from './services.mjs'
import { onEveryEndSignal } from './signals.mjs'

/** What is being written may be broken for a while; what was built is either well or not. */
const healthTimeoutMs = { built: 60_000, development: Number.POSITIVE_INFINITY }

/**
 * Starts API and reader, says where they are, and stays until a signal or the end of one of them ends both.
 *
 * @param {keyof typeof commands} kind
 * @returns {Promise<number>} the exit code: 0 when both stopped because they were asked to
 */
export async function supervise(kind) {
  const services = startBoth(kind)
  process.once('exit', () => killAll(services))
  const stopped = stopOnSignal(services)
  const firstEnd = Promise.race(services.map((service) => service.ended))
  const ready = Promise.all(
    services.map((service) => service.whenHealthy({ timeoutMs: healthTimeoutMs[kind] })),
  )
  ready.then(
    () => announce(services),
    () => {},
  )
  const end = await Promise.race([firstEnd, ready.then(() => firstEnd, describeFailure)])
  if (end.expected) return stopped
  console.error(`\n${end.text}`)
  await Promise.all(services.map((service) => service.stop()))
  return 1
}

/** @param {keyof typeof commands} kind */
function startBoth(kind) {
  const { api, reader } = commands[kind]
  const ports = readPorts()
  return [new Service('API', ports.api.port, api), new Service('reader', ports.reader.port, reader)]
}

/** @param {Error} error */
function describeFailure(error) {
  return { expected: false, code: 1, text: error.message }
}

/** @param {Service[]} services */
function announce(services) {
  const lines = services.map(({ name, address }) => `  ${name.padEnd(8)}${address}`)
  console.log(['', 'News is running:', '', ...lines.reverse(), '', 'Ctrl+C stops both.', ''].join('\n'))
}

/**
 * The first signal asks both to stop; one more is impatience and ends both by force.
 *
 * @param {Service[]} services
 * @returns {Promise<number>} the exit code, once both are gone
 */
function stopOnSignal(services) {
  return new Promise((resolve) => {
    onEveryEndSignal(async (_, times) => {
      if (times > 1) return killAll(services)
      console.log('\nStopping …')
      const ends = await Promise.all(services.map((service) => service.stop()))
      resolve(ends.every(({ code }) => code === 0) ? 0 : 1)
    })
  })
}

/** @param {Service[]} services */
function killAll(services) {
  for (const service of services) service.kill()
}
