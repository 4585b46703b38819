/**
 * `npm run cluster`: two readers and two APIs over one PostgreSQL, nginx before them. SIGUSR2 restarts them one after the
 * other, and nobody who reads notices: `npm run cluster -- prove [requests]` restarts them under load and says what was
 * seen.
 */
import { constants } from 'node:os'
import { build } from './build.mjs'
import { Cluster } from './cluster/cluster.mjs'
import { experiment } from './cluster/experiment.mjs'
import { formatFindings, isAsPromised } from './cluster/findings.mjs'
import { ensureNginx } from './cluster/nginx.mjs'
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { assertPortsFree } from './ports.mjs'
import { ensurePostgres } from './postgres.mjs'
import { readPorts } from './services.mjs'
import { onEveryEndSignal } from './signals.mjs'

const usage = 'npm run cluster [-- prove [requests]]'

main(async () => {
  const [command, requests = '50000', ...others] = process.argv.slice(2)
  if (command === '--help' || command === '-h') {
    console.log(usage)
    return 0
  }
  const isKnown = command === undefined || (command === 'prove' && /^[1-9]\d{0,8}$/.test(requests))
  if (!isKnown || others.length > 0) throw new Error(`That is not understood: ${usage}`)
  const { api, reader } = readPorts()
  const uses = [api, reader].flatMap((use) => [0, 1, 2].map((more) => ({ ...use, port: use.port + more })))
  await assertPortsFree(uses)
  await ensureInstalled()
  await build()
  await ensureNginx()
  if (!process.env.DATABASE_URL) await ensurePostgres()
  const ports = { port: reader.port, apiPort: api.port }
  return command === 'prove' ? prove({ ...ports, requests: Number(requests) }) : run(new Cluster(ports))
})

/** @param {{ port: number, apiPort: number, requests: number }} amount @returns {Promise<number>} the exit code */
async function prove(amount) {
  // What the experiment has started ends with this process.
  onEveryEndSignal((signal) => process.exit(128 + constants.signals[signal]))
  const findings = await experiment(amount)
  console.log(formatFindings(findings))
  return isAsPromised(findings) ? 0 : 1
}

/** @param {Cluster} cluster @returns {Promise<number>} the exit code */
async function run(cluster) {
  process.once('exit', () => cluster.kill())
  const asked = new Promise((resolve) =>
    onEveryEndSignal((_, times) => (times > 1 ? cluster.kill() : resolve(0))),
  )
  await cluster.start()
  process.on('SIGUSR2', () => void restart(cluster))
  console.log(announcement(cluster))
  await asked
  console.log('\nStopping …')
  await cluster.stop()
  return 0
}

/** @param {Cluster} cluster */
async function restart(cluster) {
  console.log('Restarting, one after the other …')
  await cluster.fleet?.restart()
  console.log('All have been restarted.')
}

/** @param {Cluster} cluster */
function announcement({ ports, url, postgres }) {
  return `
The cluster is running:

  nginx     ${url} (readers on ${ports.readers.join(', ')})
            http://127.0.0.1:${ports.apiPort} (APIs on ${ports.apis.join(', ')})
  database  ${postgres ? 'a PostgreSQL of its own, gone when it stops; DATABASE_URL names another' : 'the one of DATABASE_URL'}

kill -USR2 ${process.pid} restarts all four without a break. Ctrl+C stops everything.
`
}
