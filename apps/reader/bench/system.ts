import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Running, runService } from '../../../.tools/bench/process.ts'

const apiProgram = join(import.meta.dirname, '../../api/dist/main.js')
const readerProgram = join(import.meta.dirname, '../dist/server.js')

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
  if (!existsSync(apiProgram) || !existsSync(readerProgram))
    throw new Error('The built system is measured: run npm run build first.')
  const closing: (() => unknown)[] = []
  const own = (close: () => unknown) => void closing.unshift(close)
  try {
    const folder = mkdtempSync(join(tmpdir(), 'news-bench-'))
    own(() => rmSync(folder, { recursive: true }))
    const start = async (args: string[], path: string, env: Record<string, string>) => {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      const running = await runService(args, {
        url,
        path,
        env: { ...env, API_PORT: `${port}`, PORT: `${port}` },
      })
      own(running.stop)
      return running
    }
    const api = await start([apiProgram], '/v1/posts?limit=6', { NEWS_DATA_DIR: folder })
    const startReader = (settings: Record<string, string> = {}, flags: string[] = []) =>
      start([...flags, readerProgram], '/', { ...settings, API_URL: api.url })
    await measure({ folder, api, startReader, own })
  } finally {
    for (const close of closing) await close()
  }
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
