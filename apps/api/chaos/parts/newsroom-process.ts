import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Nothing is compiled, counted or filled in that an experiment is not about. */
const bareSettings = {
  NEWS_SAMPLE: 'off',
  NEWS_DICTIONARY: 'off',
  API_PORT: '0',
  NEWS_RATE_LIMIT: '0',
  NEWS_TOKEN_RATE_LIMIT: '0',
}

const jumpingClock = new URL('jumping-clock.ts', import.meta.url).href

/** The API in a process of its own, which can be ended without asking it. */
export interface NewsroomProcess {
  url: string
  pid: number
  /** Ends it at once, as when the power goes. */
  kill(): Promise<void>
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
}

/** One whose clock can be set. */
export interface JumpingNewsroom extends NewsroomProcess {
  /** @param aheadMs by how much its clock goes ahead of ours; behind when negative */
  setClock(aheadMs: number): Promise<void>
}

/** Starts the API over a store, on a free port. */
export async function startNewsroom(settings: Record<string, string>): Promise<NewsroomProcess> {
  return toNewsroom(spawnNewsroom(settings))
}

/** The same with a clock that jumps when it is told to. */
export async function startJumpingNewsroom(settings: Record<string, string>): Promise<JumpingNewsroom> {
  const child = spawnNewsroom(settings, [`--import=${jumpingClock}`], 'ipc')
  return {
    ...(await toNewsroom(child)),
    async setClock(aheadMs) {
      child.send({ aheadMs })
      await once(child, 'message')
    },
  }
}

function spawnNewsroom(
  settings: Record<string, string>,
  flags: readonly string[] = [],
  channel: 'ipc' | 'ignore' = 'ignore',
): ChildProcess {
  return spawn(process.execPath, ['--conditions=@news/source', ...flags, main], {
    env: { ...bareSettings, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', channel],
  })
}

async function toNewsroom(child: ChildProcess): Promise<NewsroomProcess> {
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url: await readAddress(child),
    pid: child.pid ?? 0,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

async function readAddress(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('The process has no output.')
  let complaint = ''
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  for await (const line of createInterface({ input: stdout })) {
    const address = /listens on (http:[^"]+)/.exec(line)?.[1]
    if (!address) continue
    // Whoever does not read what a process says stops it sooner or later.
    stdout.resume()
    return address
  }
  throw new Error(`The API did not start: ${complaint}`)
}
