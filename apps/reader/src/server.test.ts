import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createBuilder } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openNewsroom } from './fixtures/newsroom.ts'

/** The build goes below the package, where its dependencies are found, and away again. */
const root = join(import.meta.dirname, '..')
const closing: (() => void)[] = []
let directory: string
let newsroomUrl: string

beforeAll(async () => {
  directory = mkdtempSync(join(root, 'dist-test-'))
  closing.push(() => rmSync(directory, { recursive: true }))
  const newsroom = await openNewsroom()
  closing.push(newsroom.close)
  newsroomUrl = newsroom.url
  vi.stubEnv('NODE_ENV', 'production')
  const builder = await createBuilder({
    root,
    logLevel: 'warn',
    environments: {
      client: { build: { outDir: join(directory, 'client') } },
      ssr: { build: { outDir: directory } },
    },
  })
  await builder.buildApp()
  vi.unstubAllEnvs()
}, 60_000)

afterAll(() => {
  for (const close of closing) close()
})

type Run = ChildProcessByStdio<null, Readable, Readable>

function run(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(directory, 'server.js')], {
    env: { API_URL: newsroomUrl, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  closing.push(() => child.kill('SIGKILL'))
  return child
}

async function addressOf(child: Run): Promise<string> {
  const [line] = await once(child.stdout, 'data')
  const [address = ''] = String(line).match(/http:\/\/127\.0\.0\.1:\d+/) ?? []
  return address
}

describe('the built server', () => {
  it('sends an article of 500 words with its styles in 8 KB, so that it fits the first flight', async () => {
    const address = await addressOf(run({}))
    const bytesOf = async (accepted: string) => {
      const response = await fetch(`${address}/news/kamianske-wuppertal`, {
        headers: { 'accept-encoding': accepted },
      })
      return { size: Number(response.headers.get('content-length')), html: await response.text() }
    }
    const { size, html } = await bytesOf('br')
    expect(html).toMatch(/<style>[^<]*:root{--/)
    expect(size).toBeLessThanOrEqual(8_192)
  })

  it('sends at most 1.5 KB of script before anybody touches anything', async () => {
    const address = await addressOf(run({}))
    const html = await (await fetch(`${address}/`)).text()
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src)
    expect(scripts.length).toBeGreaterThan(0)
    let bytes = 0
    for (const src of scripts) {
      const response = await fetch(`${address}${src}`, { headers: { 'accept-encoding': 'br' } })
      expect(response.headers.get('cache-control')).toContain('immutable')
      bytes += Number(response.headers.get('content-length'))
      await response.arrayBuffer()
    }
    expect(bytes).toBeLessThanOrEqual(1_536)
  })

  it('ends when it is asked to', async () => {
    const child = run({})
    await addressOf(child)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('says in one sentence that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    closing.push(() => other.close())
    const address = other.address()
    const port = String(typeof address === 'object' ? address?.port : address)
    const child = run({ PORT: port })
    const [message, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(message).toBe(
      `Port ${port} is in use: stop what listens there, or choose another one with PORT.\n`,
    )
    expect(code).toBe(1)
  })

  it('says which variable it does not understand', async () => {
    const child = run({ API_URL: 'nowhere' })
    const [message, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(message).toBe('API_URL must be an http or https address\n')
    expect(code).toBe(1)
  })
})
