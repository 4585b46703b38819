/** `npm run bench -- api`: answers of the built API against bare servers that send the same bytes, all in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFloors } from '../../../.tools/bench/floors.ts'
import { jsonServerName, startJsonServer } from '../../../.tools/bench/json-server.ts'
import { loadColumns, measure, type Subject } from '../../../.tools/bench/load.ts'
import { runService } from '../../../.tools/bench/process.ts'
import { report } from '../../../.tools/bench/table.ts'
import { freePort } from '../../../.tools/ports.mjs'

const apiProgram = join(import.meta.dirname, '../dist/main.js')
const path = '/v1/posts'

/** Whoever has a token may see other things: nothing of the log is kept. What it costs to make an answer anew. */
const unkept = '/v1/changes?limit=20'

const closing: (() => unknown)[] = []
const own = (close: () => unknown) => void closing.unshift(close)
try {
  await main()
} finally {
  for (const close of closing) await close()
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'news-bench-'))
  own(() => rmSync(folder, { recursive: true }))
  const port = await freePort()
  const api = await runService([apiProgram], {
    url: `http://127.0.0.1:${port}`,
    env: { API_PORT: `${port}`, NEWS_DATA_DIR: folder },
    path,
  })
  own(api.stop)
  const subjects: Subject[] = [
    ...(await startFloors(api, path, { folder, own })),
    ...(await startPeer(api.url, folder)),
    { name: 'API, GET /v1/posts from memory', running: api, path },
    { name: 'API, GET /v1/changes through Express and store', running: api, path: unkept },
  ]
  report({
    title: 'Answers of the API',
    measured: await measure(subjects),
    columns: loadColumns,
    packages: ['express', 'kysely', 'autocannon'],
  })
}

async function startPeer(url: string, folder: string): Promise<Subject[]> {
  const { items } = (await (await fetch(url + path)).json()) as { items: unknown[] }
  const running = await startJsonServer(items, { folder, path: '/posts' })
  if (!running) return []
  own(running.stop)
  return [{ name: jsonServerName, running, path: '/posts' }]
}
