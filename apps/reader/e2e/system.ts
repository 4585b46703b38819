import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../../../.tools/ports.mjs'

const apps = join(import.meta.dirname, '../..')
const startMs = 20_000
/** The services give themselves 10 s to end what is under way. */
const stopMs = 12_000

/** A newsroom of its own: the built API with an empty data folder, and the built reader before it. */
export interface System {
  /** The reader's address, without a slash at the end. */
  url: string
  /** Runs a command of the API over the same data: `import`, `token`… */
  news: (...args: string[]) => Promise<string>
  /** Ends the API alone. */
  stopApi: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts the sample newsroom, as the build left it, on free ports of this machine. */
export async function startSystem(): Promise<System> {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-e2e-'))
  const [apiPort, port] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  // Nobody waits for a dictionary here.
  const data = { NEWS_DATA_DIR: dataDir, SITE_URL: url, NEWS_DICTIONARY: 'off' }
  const api = await startService('api/dist/main.js', `http://127.0.0.1:${apiPort}`, {
    ...data,
    API_PORT: `${apiPort}`,
  })
  const reader = await startReader(`http://127.0.0.1:${apiPort}`, port).catch(async (error: unknown) => {
    await endOf(api)
    throw error
  })
  return {
    url,
    news: (...args) => runNews(args, data),
    stopApi: () => endOf(api),
    stop: async () => {
      await Promise.all([endOf(api), endOf(reader)])
      await rm(dataDir, { recursive: true })
    },
  }
}

/** Starts the built reader alone, before an API of the caller's. */
export async function startReaderBefore(
  apiUrl: string,
  settings: Record<string, string> = {},
): Promise<Pick<System, 'url' | 'stop'>> {
  const port = await freePort()
  const reader = await startReader(apiUrl, port, settings)
  return { url: `http://127.0.0.1:${port}`, stop: () => endOf(reader) }
}

function startReader(
  apiUrl: string,
  port: number,
  settings: Record<string, string> = {},
): Promise<ChildProcess> {
  const url = `http://127.0.0.1:${port}`
  return startService('reader/dist/server.js', url, {
    ...settings,
    API_URL: apiUrl,
    PORT: `${port}`,
    SITE_URL: url,
  })
}

async function startService(
  path: string,
  url: string,
  environment: Record<string, string>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(apps, path)], { env: environment, stdio: 'pipe' })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const deadline = Date.now() + startMs
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return child
    await pause(50)
  }
  child.kill('SIGKILL')
  throw new Error(`${path} did not answer at ${url}. It said:\n${said}`)
}

async function runNews(args: readonly string[], environment: Record<string, string>): Promise<string> {
  const cli = join(apps, 'api/dist/cli.js')
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], { env: environment })
  return stdout
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const force = setTimeout(() => child.kill('SIGKILL'), stopMs)
  child.kill('SIGTERM')
  await once(child, 'exit')
  clearTimeout(force)
}
