/** `npm run bench -- reader`: kept and new pages of the built reader against their floors, all in one run. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { measure, type Subject } from './load.ts'
import { freePort, type Running, residentMbOf, runPrinting, runService } from './process.ts'
import { report } from './table.ts'

const here = import.meta.dirname
const apiProgram = join(here, '../../api/dist/main.js')
const readerProgram = join(here, '../dist/server.js')
const leapingClock = `--import=${join(here, 'leaping-clock.ts')}`

/** Until a process that has just started is at rest, in ms. */
const restMs = 3_000

const closing: (() => unknown)[] = []
try {
  await main()
} finally {
  for (const close of closing.reverse()) await close()
}

async function main(): Promise<void> {
  if (!existsSync(apiProgram) || !existsSync(readerProgram))
    throw new Error('The built system is measured: run npm run build first.')
  const folder = mkdtempSync(join(tmpdir(), 'news-bench-'))
  closing.push(() => rmSync(folder, { recursive: true }))
  const api = await startApi(folder)
  const settings = { API_URL: api.url }
  const reader = await startReader(settings)
  const [leaping, keepsNone] = [
    await startReader(settings, [leapingClock]),
    await startReader({ ...settings, NEWS_CACHE_MB: '0' }),
  ]
  await pause(restMs)
  tellStart({ API: api, reader })

  const path = await findArticle(reader.url)
  const subjects: Subject[] = [
    ...(await startFloors(reader.url + path, folder)).map((floor) => ({ ...floor, path })),
    { name: 'reader, kept article', running: reader, path },
    { name: 'reader, kept front page', running: reader, path: '/' },
    { name: 'reader, article rendered and compressed', running: leaping, path },
    { name: 'reader and API, article loaded, too', running: keepsNone, path, behind: [api] },
  ]
  report(subjects, await measure(subjects))
}

function startApi(folder: string) {
  return start(apiProgram, {
    portName: 'API_PORT',
    path: '/v1/posts?limit=6',
    env: { NEWS_DATA_DIR: folder },
  })
}

function startReader(env: Record<string, string>, flags: string[] = []) {
  return start(readerProgram, { portName: 'PORT', path: '/', env, flags })
}

interface Start {
  portName: string
  /** What is asked for first. */
  path: string
  env: Record<string, string>
  flags?: string[]
}

async function start(program: string, { portName, path, env, flags = [] }: Start) {
  const port = await freePort()
  const running = await runService([...flags, program], {
    url: `http://127.0.0.1:${port}`,
    env: { ...env, [portName]: `${port}` },
    path,
  })
  closing.push(running.stop)
  return running
}

function tellStart(services: Record<string, Running & { firstAnswerMs: number }>): void {
  for (const [name, { firstAnswerMs, pid }] of Object.entries(services))
    console.log(
      `${name}: first answer after ${Math.round(firstAnswerMs)} ms, at rest ${Math.round(residentMbOf(pid))} MB`,
    )
}

async function findArticle(url: string): Promise<string> {
  const html = await (await fetch(url)).text()
  const path = /<h2[^>]*><a [^>]*href="(\/news\/[^"]+)"/.exec(html)?.[1]
  if (!path) throw new Error('the front page has no lead')
  return path
}

/** The same answer from as little as possible: the bytes that the reader sends once it has done its best. */
async function startFloors(url: string, folder: string): Promise<{ name: string; running: Running }[]> {
  const html = await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).text()
  const bytes = brotliCompressSync(html)
  const [bytesFile, htmlFile] = [join(folder, 'page.br'), join(folder, 'page.html')]
  writeFileSync(bytesFile, bytes)
  writeFileSync(htmlFile, html)
  console.log(`The article: ${html.length} characters, ${bytes.length} bytes\n`)
  const kinds = {
    node: 'bare node:http, the same bytes',
    express: 'bare Express, the same bytes',
    'express-string': 'bare Express, the same HTML as a string',
  }
  return Promise.all(
    Object.entries(kinds).map(async ([kind, name]) => {
      const running = await runPrinting([join(here, 'bare-server.ts'), kind, bytesFile, htmlFile])
      closing.push(running.stop)
      return { name, running }
    }),
  )
}
