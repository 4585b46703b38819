import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './db/open.ts'
import { createToken } from './tokens/token-store.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

async function startProcess() {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-main-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  const db = await openDatabase({ dataDir })
  const { token } = await createToken(db, { name: 'Test', scopes: ['articles:write'], now: 0 })
  await db.destroy()
  const child = spawn(process.execPath, ['--conditions=@news/source', main], {
    env: {
      API_PORT: '0',
      NEWS_DATA_DIR: dataDir,
      NEWS_SAMPLE: 'off',
      NEWS_TOKEN_RATE_LIMIT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, dataDir, token, port: await readPort(child) }
}

async function readPort({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error('the process has no output')
  const lines = createInterface(stdout)
  for await (const line of lines) {
    const [, port] = /listens on http:\/\/[\d.]+:(\d+)/.exec(line) ?? []
    if (!port) continue
    // Whoever writes lines must not be held up by a reader that has left.
    stdout.resume()
    return Number(port)
  }
  throw new Error('the process did not start')
}

it('asked to stop under load, it answers every request that it has taken, and keeps what it has promised', async () => {
  const { child, dataDir, token, port } = await startProcess()
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const written = new Set<string>()
  const statuses = new Set<number>()

  const post = (name: string) =>
    new Promise<number>((resolve, reject) => {
      const section = { slug: 'misto', name: { uk: 'Місто' } }
      const body = JSON.stringify({
        language: 'uk',
        headline: name,
        slug: name,
        section,
        status: 'published',
      })
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const sent = request({ agent, port, method: 'POST', path: '/v1/articles', headers }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode ?? 0))
        response.once('error', reject)
      })
      sent.once('error', reject).end(body)
    })

  const keepWriting = async (writer: number) => {
    for (let turn = 0; ; turn++) {
      const slug = `a-${writer}-${turn}`
      try {
        statuses.add(await post(slug))
        written.add(slug)
      } catch {
        // Refused, or reset in the queue of the system before anybody took it: the store tells.
        return
      }
      if (written.size === 60) child.kill('SIGTERM')
    }
  }
  const ended = once(child, 'exit')
  await Promise.all([1, 2, 3, 4, 5, 6].map(keepWriting))
  agent.destroy()
  expect((await ended)[0]).toBe(0)
  const db = await openDatabase({ dataDir })
  const rows = await db.selectFrom('articles').select('slug').execute()
  await db.destroy()
  expect(new Set(rows.map(({ slug }) => slug))).toEqual(written)
  expect([...statuses]).toEqual([201])
  expect(written.size).toBeGreaterThanOrEqual(60)
}, 60_000)
