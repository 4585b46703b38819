/** `npm run bench -- reader`: kept and new pages of the built reader against their floors, all in one run. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { measure, type Subject } from '../../../.tools/bench/load.ts'
import { type Running, residentMbOf, runPrinting } from '../../../.tools/bench/process.ts'
import { report } from '../../../.tools/bench/table.ts'
import { type BuiltSystem, listArticles, withSystem } from './system.ts'

const leapingClock = `--import=${join(import.meta.dirname, 'leaping-clock.ts')}`

/** Until a process that has just started is at rest, in ms. */
const restMs = 3_000

await withSystem(async (system) => {
  const { api, startReader } = system
  const reader = await startReader()
  const leaping = await startReader({}, [leapingClock])
  const keepsNone = await startReader({ NEWS_CACHE_MB: '0' })
  await pause(restMs)
  tellStart({ API: api, reader })

  const [{ path } = { path: '' }] = await listArticles(reader.url)
  await proveLeaping(leaping.url + path)
  const subjects: Subject[] = [
    ...(await startFloors(reader.url + path, system)).map((floor) => ({ ...floor, path })),
    { name: 'reader, kept article', running: reader, path },
    { name: 'reader, kept front page', running: reader, path: '/' },
    { name: 'reader, article rendered and compressed', running: leaping, path },
    { name: 'reader and API, article loaded, too', running: keepsNone, path, behind: [api] },
  ]
  report(subjects, await measure(subjects))
})

function tellStart(services: Record<string, Running & { firstAnswerMs: number }>): void {
  for (const [name, { firstAnswerMs, pid }] of Object.entries(services))
    console.log(
      `${name}: first answer after ${Math.round(firstAnswerMs)} ms, at rest ${Math.round(residentMbOf(pid))} MB`,
    )
}

/** @throws when the page is not made anew for each answer: then it is no new page that is measured */
async function proveLeaping(url: string): Promise<void> {
  const tags: (string | null)[] = []
  for (let i = 0; i < 12; i++) {
    const { headers } = await fetch(url)
    if (tags.at(-1) === headers.get('etag')) throw new Error('The clock leaps in vain.')
    tags.push(headers.get('etag'))
  }
}

/** The same answer from as little as possible: the bytes that the reader sends once it has done its best. */
async function startFloors(
  url: string,
  { folder, own }: BuiltSystem,
): Promise<{ name: string; running: Running }[]> {
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
  const program = join(import.meta.dirname, 'bare-server.ts')
  return Promise.all(
    Object.entries(kinds).map(async ([kind, name]) => {
      const running = await runPrinting([program, kind, bytesFile, htmlFile])
      own(running.stop)
      return { name, running }
    }),
  )
}
