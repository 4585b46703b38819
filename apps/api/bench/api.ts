/** `npm run bench -- api`: answers of the built API against bare servers that send the same bytes, all in one run. */

import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, type Subject } from '../../../.tools/bench/load.ts'
import { freePort, type Running, runPrinting, runService } from '../../../.tools/bench/process.ts'
import { report } from '../../../.tools/bench/table.ts'

const here = import.meta.dirname
const apiProgram = join(here, '../dist/main.js')
const path = '/v1/posts'

/** Never kept: whoever has a token may see other things. What it costs to make the answer anew. */
const unkept = '/v1/changes?limit=20'

const closing: (() => unknown)[] = []
try {
  await main()
} finally {
  for (const close of closing.reverse()) await close()
}

async function main(): Promise<void> {
  if (!existsSync(apiProgram)) throw new Error('The built API is measured: run npm run build first.')
  const folder = mkdtempSync(join(tmpdir(), 'news-bench-'))
  closing.push(() => rmSync(folder, { recursive: true }))
  const port = await freePort()
  const api = await runService([apiProgram], {
    url: `http://127.0.0.1:${port}`,
    env: { API_PORT: `${port}`, NEWS_DATA_DIR: folder },
    path,
  })
  closing.push(api.stop)
  const files = await keepAnswer(api, folder)
  const subjects: Subject[] = [
    { name: 'node:http, the same bytes and headers', running: await startFloor('node', files), path },
    { name: 'Express 5, the same bytes and headers', running: await startFloor('express', files), path },
    { name: 'API, GET /v1/posts from memory', running: api, path },
    { name: 'API, GET /v1/changes through Express and store', running: api, path: unkept },
  ]
  report(subjects, await measure(subjects))
}

async function startFloor(kind: string, files: readonly string[]): Promise<Running> {
  const running = await runPrinting([join(here, 'bare-server.ts'), kind, path, ...files])
  closing.push(running.stop)
  return running
}

/** The answer as it came over the wire, packed, and its headers but those that every server adds itself. */
async function keepAnswer({ url }: Running, folder: string): Promise<[bytes: string, headers: string]> {
  const asked = request(url + path, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }).end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = response.headers
  const files: [string, string] = [join(folder, 'bytes'), join(folder, 'headers')]
  writeFileSync(files[0], Buffer.concat(chunks))
  writeFileSync(files[1], JSON.stringify(headers))
  return files
}
