import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Running, runService } from '../../../../.tools/bench/process.ts'
import { freePort } from '../../../../.tools/ports.mjs'

const apiProgram = join(import.meta.dirname, '../../../api/dist/main.js')
const readerProgram = join(import.meta.dirname, '../../dist/server.js')

type Started = Running & { firstAnswerMs: number }

/** The built system with the sample newsroom, in a folder of its own. */
export interface BuiltSystem {
  folder: string
  api: Started
  /** Starts a reader before the API. */
  startReader: (settings?: Record<string, string>, flags?: string[]) => Promise<Started>
  /** Ends with the system. */
  own: (close: () => unknown) => void
}

/** Runs what is measured over the built system, and ends all of it afterwards. */
export async function withSystem(measure: (system: BuiltSystem) => Promise<void>): Promise<void> {
  await withFolder(async ({ folder, own }) => {
    const api = await startApi(folder, quietly)
    own(api.stop)
    const startReader = async (settings: Record<string, string> = {}, flags: string[] = []) => {
      const reader = await startReaderBefore(api, settings, flags)
      own(reader.stop)
      return reader
    }
    await measure({ folder, api, startReader, own })
  })
}

/** A dictionary that is compiled meanwhile takes time from what is looked at. */
export const quietly = { NEWS_DICTIONARY: 'off' }

type Own = Pick<BuiltSystem, 'folder' | 'own'>

/** Runs what is measured in a folder of its own, and ends all that it has started. */
export async function withFolder(measure: (place: Own) => Promise<void>): Promise<void> {
  const closing: (() => unknown)[] = []
  try {
    const folder = mkdtempSync(join(tmpdir(), 'news-bench-'))
    closing.push(() => rmSync(folder, { recursive: true }))
    await measure({ folder, own: (close) => void closing.unshift(close) })
  } finally {
    for (const close of closing) await close()
  }
}

/** Starts the API over the store in a folder, filled with the sample newsroom where there is none. */
export async function startApi(folder: string, settings: Record<string, string> = {}): Promise<Started> {
  return start(await freePort(), {
    args: [apiProgram],
    path: '/v1/posts?limit=6',
    env: { ...settings, NEWS_DATA_DIR: folder },
  })
}

/** Starts a reader before an API. */
export async function startReaderBefore(
  api: Running,
  settings: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<Started> {
  const env = { ...settings, API_URL: api.url }
  return start(await freePort(), { args: [...flags, readerProgram], path: '/', env })
}

/** The same on a port that others know. */
export function startReaderAt(port: number, api: Running): Promise<Started> {
  return start(port, { args: [readerProgram], path: '/', env: { API_URL: api.url } })
}

interface Service {
  args: readonly string[]
  /** What is asked for to see whether it answers. */
  path: string
  env: Record<string, string>
}

function start(port: number, { args, path, env }: Service): Promise<Started> {
  const url = `http://127.0.0.1:${port}`
  return runService(args, { url, path, env: { ...env, API_PORT: `${port}`, PORT: `${port}` } })
}

/** The stories of the front page, from the top. */
export async function listArticles(url: string): Promise<{ path: string; html: string }[]> {
  const front = await (await fetch(url)).text()
  const paths = [...front.matchAll(/<h[23][^>]*><a [^>]*href="(\/news\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  )
  if (paths.length === 0) throw new Error('the front page has no stories')
  return Promise.all(paths.map(async (path) => ({ path, html: await (await fetch(url + path)).text() })))
}
