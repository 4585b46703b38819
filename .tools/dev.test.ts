import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './ports.mjs'
import { root, toolEnvironment } from './process.mjs'

const [port, apiPort] = [await freePort(), await freePort()]
const folder = await mkdtemp(join(tmpdir(), 'news-dev-'))
const said: string[] = []
const development = spawn('node', ['.tools/dev.mjs'], {
  cwd: root,
  env: {
    ...toolEnvironment(),
    PORT: `${port}`,
    API_PORT: `${apiPort}`,
    NEWS_DATA_DIR: folder,
    NEWS_DICTIONARY: 'off',
  },
  stdio: ['ignore', 'pipe', 'pipe'],
})

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(30_000) })
  return { status: response.status, text: await response.text() }
}

/** Until it says that it runs; what it says instead is what the test shows. */
beforeAll(async () => {
  const running = new Promise<void>((resolve, reject) => {
    const hear = (line: string) => {
      said.push(line)
      if (line.includes('News is running')) resolve()
      if (line.includes('Internal server error')) reject(new Error(said.join('\n')))
    }
    createInterface({ input: development.stdout }).on('line', hear)
    createInterface({ input: development.stderr }).on('line', hear)
    development.once('close', () => reject(new Error(said.join('\n'))))
  })
  await running
})

afterAll(async () => {
  if (development.exitCode === null) {
    development.kill('SIGTERM')
    await once(development, 'close')
  }
  await rm(folder, { recursive: true })
})

test('in development, pages are made of the sources, with their styles and scripts', async () => {
  const front = await get('/')
  expect(front.status).toBe(200)
  expect(front.text).toMatch(/<style>[^<]+\{/)
  const [, script = ''] = /<script[^>]* src="(\/src\/[^"]+)"/.exec(front.text) ?? []
  expect(await get(script)).toMatchObject({ status: 200, text: expect.stringContaining('import') })
  const [, path = ''] = /href="(\/news\/[^"#?]+)"/.exec(front.text) ?? []
  const article = await get(path)
  expect(article).toMatchObject({ status: 200, text: expect.stringMatching(/<h1[^>]*>[^<]+/) })
})

test('in development, what belongs to the API is answered at the address of the reader', async () => {
  expect(await get('/v1/posts?limit=1')).toMatchObject({
    status: 200,
    text: expect.stringContaining('items'),
  })
})
