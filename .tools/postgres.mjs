import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './ports.mjs'
import { run } from './process.mjs'

/** Where distributions keep a server's programs beside the PATH. */
const homes = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt']

const programs = ['initdb', 'postgres', 'pg_isready']

/**
 * The folder of the PostgreSQL server's programs on this machine, the newest version's where there are several.
 *
 * @returns {string | undefined}
 */
function findPostgres() {
  const onPath = (process.env.PATH ?? '').split(delimiter)
  const installed = homes.flatMap((home) =>
    (existsSync(home) ? readdirSync(home) : [])
      .filter((name) => /^(postgresql@?)?\d+$/.test(name))
      .sort((a, b) => Number(/\d+/.exec(b)) - Number(/\d+/.exec(a)))
      .map((name) => join(home, name, 'bin')),
  )
  return [...installed, ...onPath].find((folder) =>
    programs.every((program) => existsSync(join(folder, program))),
  )
}

/**
 * Makes sure that the tests have a PostgreSQL server to start, and says what was done for it.
 *
 * @returns {Promise<string>} a sentence for the user
 * @throws {Error} when there is none and none could be installed
 */
export async function ensurePostgres() {
  const found = await describePostgres()
  if (found) return `Found ${found}`
  const attempt = await installWithApt()
  const installed = await describePostgres()
  if (installed) return `Installed ${installed} with apt-get`
  throw new Error(`There is no PostgreSQL server here: install one.\n${attempt}`)
}

async function describePostgres() {
  const folder = findPostgres()
  if (!folder) return undefined
  const { ok, output } = await run(join(folder, 'postgres'), ['--version'], { timeoutMs: 20_000 })
  return ok ? `${output.trim()} in ${folder}` : undefined
}

/** Debian would also make a server of its own and start it: nobody asked for that. */
async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return 'Only root can install it, on Debian and its kin.'
  const update = await run('apt-get', ['update'], { timeoutMs: 120_000 })
  const common = await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql-common'], {
    timeoutMs: 200_000,
  })
  await run('sed', [
    '-i',
    's/^#\\?create_main_cluster.*/create_main_cluster = false/',
    '/etc/postgresql-common/createcluster.conf',
  ])
  const server = await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    timeoutMs: 400_000,
  })
  return update.output + common.output + server.output
}

/**
 * @typedef {object} PostgresServer
 * @property {string} url of the database `postgres`, for its superuser
 * @property {() => Promise<void>} start starts it again, after it was stopped
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop ends it: at once for `SIGQUIT`, as after a power cut
 * @property {() => void} kill ends it without waiting, and removes all it had
 * @property {() => Promise<void>} remove ends it and removes all it had
 */

/**
 * Starts a PostgreSQL server of its own in a new folder: on a free port of this machine, for as long as it is needed.
 *
 * @param {{ durable?: boolean }} [options] `durable` writes through to the disk, as everybody's server does
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ durable = false } = {}) {
  const folder = findPostgres()
  if (!folder) throw new Error('There is no PostgreSQL server on this machine.')
  const user = await unprivilegedUser()
  const dir = await mkdtemp(join(tmpdir(), 'news-postgres-'))
  if (user.uid !== undefined) await chown(dir, user.uid, user.gid)
  const data = join(dir, 'data')
  await initialise(join(folder, 'initdb'), data, user)
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: durable ? 'on' : 'off',
    max_connections: 200,
    shared_buffers: '256MB',
  }
  const args = [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server
  const start = async () => {
    server = spawn(join(folder, 'postgres'), args, { ...user, cwd: dir, stdio: 'ignore' })
    await untilItAnswers(() => answers(folder, port), server)
  }
  const stop = async (/** @type {NodeJS.Signals} */ signal = 'SIGINT') => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    kill() {
      server?.kill('SIGQUIT')
      rmSync(dir, { recursive: true, force: true, maxRetries: 10 })
    },
    async remove() {
      await stop('SIGQUIT')
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** A server refuses to run as root. */
async function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const uid = await run('id', ['-u', name])
    const gid = await run('id', ['-g', name])
    if (uid.ok && gid.ok) return { uid: Number(uid.output), gid: Number(gid.output) }
  }
  throw new Error('There is no user beside root for the PostgreSQL server to run as.')
}

/**
 * @param {string} initdb
 * @param {string} data
 * @param {{ uid?: number, gid?: number }} user
 */
async function initialise(initdb, data, user) {
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]
  const made = spawn(initdb, args, { ...user, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  made.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const [code] = await once(made, 'close')
  if (code !== 0) throw new Error(`initdb failed: ${said}`)
}

/**
 * @param {() => Promise<boolean>} answers
 * @param {import('node:child_process').ChildProcess} server
 */
async function untilItAnswers(answers, server) {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null) throw new Error(`The PostgreSQL server ended with ${server.exitCode}.`)
    if (await answers()) return
    await pause(100)
  }
  throw new Error('The PostgreSQL server does not answer after a minute.')
}

/**
 * Also one that is still putting things right after it was cut off does not answer yet.
 *
 * @param {string} folder
 * @param {number} port
 */
async function answers(folder, port) {
  return (await run(join(folder, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)])).ok
}
