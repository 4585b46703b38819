/**
 * `npm run bench -- wordpress`: the first round with a WordPress of Debian's packages, against the time that the
 * site takes to answer its questions, in the round and when nobody does anything with the answers; and the memory that
 * the round takes.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { residentMbOf } from '../../../.tools/bench/process.ts'
import { newsCommand } from '../../../.tools/services.mjs'
import { startWordPress, type WordPressSite } from '../chaos/parts/wordpress-site.ts'
import type { ImportReport } from '../src/wordpress/import-report.ts'

const { flags, program } = newsCommand
const cli = join(import.meta.dirname, '../../..', program)
const sizes = [500, 2_000]
const rounds = 3

/** How often the memory is looked at, in milliseconds. */
const lookEveryMs = 50

if (!existsSync(cli)) throw new Error('The built command line is measured: run npm run build first.')
const site = await startWordPress()
try {
  console.log(
    'posts  requests  round s  site in it s  ratio  site alone s  ratio  memory MB at 25/50/75/100 %, peak',
  )
  let there = 0
  for (const size of sizes) {
    await site.act('fill', `${there + 1}`, `${size}`)
    there = size
    await warm(site)
    for (let round = 1; round <= rounds; round++) console.log(await measure(size))
  }
} finally {
  await site.remove()
}

async function measure(size: number): Promise<string> {
  site.asked.length = 0
  const { seconds, askedSeconds, memory } = await runRound(site)
  const paths = [...site.asked]
  const alone = await askAlone(site, paths)
  const quarters = [0.25, 0.5, 0.75, 1].map((share) => memory[Math.ceil(memory.length * share) - 1] ?? 0)
  return [
    `${size}`.padStart(5),
    `${paths.length}`.padStart(10),
    seconds.toFixed(2).padStart(9),
    askedSeconds.toFixed(2).padStart(14),
    (seconds / askedSeconds).toFixed(2).padStart(7),
    alone.toFixed(2).padStart(14),
    (seconds / alone).toFixed(2).padStart(7),
    `  ${quarters.map(Math.round).join(' / ')}, ${Math.round(Math.max(...memory))}`,
  ].join('')
}

/** The first answers of a PHP that has just started take longer. */
async function warm({ url }: WordPressSite): Promise<void> {
  for (let i = 0; i < 8; i++) await (await fetch(`${url}/wp-json/wp/v2/posts?per_page=100`)).arrayBuffer()
}

/** A first round into a store of its own, from the start of the process to its end. */
async function runRound({ url }: WordPressSite) {
  const folder = await mkdtemp(join(tmpdir(), 'news-bench-'))
  const begun = performance.now()
  const report = join(folder, 'report.json')
  const child = spawn(process.execPath, [...flags, cli, 'sync', url, '--report', report], {
    env: { NEWS_DATA_DIR: folder, NEWS_DICTIONARY: 'off' },
    stdio: 'ignore',
  })
  const memory: number[] = []
  const looking = setInterval(() => memory.push(residentMbOf(child.pid ?? 0)), lookEveryMs)
  const [code] = await once(child, 'exit')
  clearInterval(looking)
  const seconds = (performance.now() - begun) / 1_000
  if (code !== 0) throw new Error(`news sync ended with ${code}.`)
  const { asked } = JSON.parse(readFileSync(report, 'utf8')) as ImportReport
  await rm(folder, { recursive: true })
  return { seconds, memory, askedSeconds: asked?.seconds ?? Number.NaN }
}

/** The same questions by a client that does nothing with the answers. */
async function askAlone({ url }: WordPressSite, paths: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const begun = performance.now()
  for (const path of paths) {
    const [response] = await once(
      get(url + path, { agent, headers: { accept: 'application/json' } }),
      'response',
    )
    response.resume()
    await once(response, 'end')
  }
  agent.destroy()
  return (performance.now() - begun) / 1_000
}
