import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { readableLine } from './log-lines.mjs'
import { portFrom } from './ports.mjs'
import { root, toolEnvironment } from './process.mjs'
import { serviceFlags } from './service-flags.mjs'

/** How long a service may take to end its requests before it is ended by force; it gives up by itself at 10 s. */
const patienceMs = 12_000

/** Before a service that is not ready is asked again: one that says what is wrong says it each time. */
const lookAgainMs = { silent: 50, broken: 2_000 }

/** What Node prints around the message of an error: blank and indented lines, a closing brace, its own version. */
const traceLine = /^$|^\s|^}|^Node\.js v/

/**
 * @typedef {object} Command
 * @property {string[]} args what Node 24 runs
 * @property {string} [directory] where, seen from the root
 *
 * @typedef {'api' | 'reader'} ServiceName
 * @typedef {Record<ServiceName, Command>} Commands
 */

/** @satisfies {Record<string, Commands>} */
export const commands = {
  /** What the build made. */
  built: {
    api: { args: [...serviceFlags, 'apps/api/dist/main.js'] },
    reader: { args: [...serviceFlags, 'apps/reader/dist/server.js'] },
  },
  /** The sources, started anew (API) or loaded anew (reader) when they change. */
  development: {
    api: {
      args: [
        '.tools/rerun.mjs',
        ...['apps/api/src', 'packages/contract/src', 'packages/domain/src', '--'],
        '--conditions=@news/source',
        'apps/api/src/main.ts',
      ],
    },
    reader: {
      args: ['../../node_modules/vite/bin/vite.js', '--clearScreen=false'],
      directory: 'apps/reader',
    },
  },
}

/**
 * What Node 24 runs for the newsroom's command line. What it reads passes through quickly: a small nursery for young
 * objects, and a heap that is swept before it has grown by half, keep its memory the same however long an
 * import or a sync is.
 */
export const newsCommand = {
  flags: ['--max-semi-space-size=4', '--heap-growing-percent=50'],
  program: 'apps/api/dist/cli.js',
}

/** The two ports, as the environment or the documentation has them. */
export function readPorts() {
  return { api: portFrom('API', 'API_PORT', 4000), reader: portFrom('reader', 'PORT', 3000) }
}

/**
 * The environment of whatever touches the newsroom's data: one folder, wherever the process runs.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function newsroomEnvironment() {
  return { ...toolEnvironment(), NEWS_DATA_DIR: resolve(root, process.env.NEWS_DATA_DIR || 'data') }
}

/** @returns {NodeJS.ProcessEnv} */
function serviceEnvironment() {
  const { api, reader } = readPorts()
  const apiUrl = process.env.API_URL || `http://127.0.0.1:${api.port}`
  return { ...newsroomEnvironment(), PORT: `${reader.port}`, API_PORT: `${api.port}`, API_URL: apiUrl }
}

/** A running service: starts with its construction, ends with `stop()` or by itself. */
export class Service {
  #child
  #lastWords = ''
  #stopping = false

  /**
   * @param {string} name as a user calls it
   * @param {number} port
   * @param {Command} command
   * @param {NodeJS.ProcessEnv} [environment]
   */
  constructor(name, port, { args, directory = '.' }, environment = serviceEnvironment()) {
    this.name = name
    this.address = `http://127.0.0.1:${port}`
    // A process group of its own: Ctrl+C reaches this process alone, and each service is asked to stop exactly once.
    this.#child = spawn(join(root, 'node_modules/.bin/node'), args, {
      cwd: join(root, directory),
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#forward(this.#child.stdout, process.stdout)
    this.#forward(this.#child.stderr, process.stderr)
    /** Resolves when the service is gone, with the reason. */
    this.ended = once(this.#child, 'close').then(([code, signal]) => this.#reason(code, signal))
  }

  /** @param {import('node:stream').Readable} from @param {NodeJS.WritableStream} to */
  #forward(from, to) {
    createInterface({ input: from }).on('line', (line) => {
      if (to === process.stderr && !traceLine.test(line)) this.#lastWords = line
      to.write(`${process.stdout.isTTY ? readableLine(this.name, line) : line}\n`)
    })
  }

  /** @param {number | null} code @param {string | null} signal */
  #reason(code, signal) {
    const how = signal ? `ended by ${signal}` : `exit code ${code}`
    const words = this.#lastWords && `; its last words: ${this.#lastWords}`
    return { expected: this.#stopping, code, text: `The ${this.name} stopped (${how})${words}` }
  }

  /**
   * Waits until the service answers `/healthz`.
   *
   * @param {{ timeoutMs: number }} limits
   * @throws {Error} when it does not in time
   */
  async whenHealthy({ timeoutMs }) {
    const deadline = Date.now() + timeoutMs
    while (Date.now() < deadline) {
      const signal = AbortSignal.timeout(2_000)
      const answer = await fetch(`${this.address}/healthz`, { signal }).catch(() => undefined)
      if (answer?.ok) return
      await pause(answer ? lookAgainMs.broken : lookAgainMs.silent)
    }
    throw new Error(`The ${this.name} does not answer ${this.address}/healthz after ${timeoutMs / 1000} s.`)
  }

  /** Asks the service to stop, waits until it has, and ends it by force when that takes too long. */
  async stop() {
    this.#stopping = true
    this.#signal('SIGTERM')
    const force = setTimeout(() => this.#signal('SIGKILL'), patienceMs)
    const end = await this.ended
    clearTimeout(force)
    return end
  }

  /** Ends the service and whatever it started, at once. */
  kill() {
    this.#signal('SIGKILL')
  }

  /** @param {NodeJS.Signals} signal */
  #signal(signal) {
    const { pid, exitCode, signalCode } = this.#child
    if (pid === undefined || exitCode !== null || signalCode !== null) return
    try {
      process.kill(signal === 'SIGKILL' ? -pid : pid, signal)
    } catch {
      // It was gone before the signal came.
    }
  }
}
