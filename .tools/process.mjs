import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onEveryEndSignal } from './signals.mjs'

/** The repository's own folder: everything is started from here, wherever the user stands. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const bin = join(root, 'node_modules', '.bin')

/**
 * The environment for whatever is started: tools and Node 24 from `node_modules/.bin` come first, as in every npm
 * script, and nothing reports home.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const { PATH = '', ...others } = process.env
  return { ...others, PATH: `${bin}${delimiter}${PATH}`, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
}

/**
 * @typedef {object} Result
 * @property {boolean} ok whether it ended with exit code 0
 * @property {string} output what it printed, both streams in the order they came
 * @property {string} [note] what is worth saying although all is well
 */

/**
 * Runs a command to its end and keeps what it prints for whoever must show it. Never throws: a command that is
 * missing or takes too long is a result that is not ok.
 *
 * @param {string} command a tool of the repository or of the machine
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number, live?: boolean, cwd?: string }} [options] `live` prints at once instead of keeping
 * @returns {Promise<Result>}
 */
export function run(command, args, { timeoutMs, live = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(),
      timeout: timeoutMs,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    })
    let output = ''
    const keep = (/** @type {string} */ text) => {
      output += text
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.once('error', (error) => resolve({ ok: false, output: `${output}${command}: ${error.message}\n` }))
    child.once('close', (code, signal) => {
      const reason = signal ? `${command} was ended by ${signal}\n` : ''
      resolve({ ok: code === 0, output: output + reason })
    })
  })
}

/**
 * Runs a program with Node 24 in place of this process: it has the terminal, the signals and the exit code. It gets a
 * process group of its own, so that one Ctrl+C reaches it once.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string | undefined, env: NodeJS.ProcessEnv }} place
 * @returns {Promise<number>} the exit code, or 128 and the number of the signal that ended it
 */
export function become(args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, 'node'), args, { cwd, env, stdio: 'inherit', detached: true })
    onEveryEndSignal((signal) => child.kill(signal))
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
