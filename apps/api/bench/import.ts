/**
 * `npm run bench -- import [posts]`: how many posts of a WordPress come in in a second, by export and by REST API, each
 * into a new store, through the command that everybody uses; its start counts, too.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Measured, report } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
import { exportOf, itemXml } from '../src/wordpress/fixtures.ts'
import { serveFakeSite } from '../src/wordpress/sync/fake-site.ts'
import { createCorpus } from './parts/wordpress-corpus.ts'

const cli = join(import.meta.dirname, '../dist/cli.js')
const [wanted] = process.argv.slice(2).filter((arg) => !arg.startsWith('-'))
const posts = createCorpus(Number(wanted ?? 2_000))
const rounds = 3

/** As many as the import saves at once. */
const batchSize = 100

const folder = mkdtempSync(join(tmpdir(), 'news-bench-'))
const exported = join(folder, 'export.wxr.xml')
writeFileSync(exported, exportOf(...posts.map(itemXml)))
const { site, stop } = await serveFakeSite()
for (const { id, title, content, name } of posts) site.post({ id, title, content, slug: name })

const subjects: [name: string, run: (dataDir: string) => unknown][] = [
  ['node:sqlite, the same texts into one table', writeBarely],
  ['news import, an export', (dataDir) => runNews(['import', exported], dataDir)],
  ['news import, the same again: nothing new', (dataDir) => runNews(['import', exported], dataDir)],
  ['news sync, the REST API', (dataDir) => runNews(['sync', site.url], dataDir)],
]

try {
  const measured: (Measured<'perSecond'> & { rounds: { perSecond: number }[] })[] = subjects.map(
    ([name]) => ({ name, rounds: [] }),
  )
  for (let round = 0; round < rounds; round++)
    for (const [i, [name, run]] of subjects.entries()) {
      tell(`round ${round + 1} of ${rounds}: ${name}`)
      measured[i]?.rounds.push({ perSecond: await speedOf(run, dataDirOf(name, round)) })
    }
  tell('')
  report({
    title: `Posts of a WordPress, ${posts.length} of them, without pictures`,
    measured,
    columns: [{ key: 'perSecond', title: 'a second' }],
    packages: ['saxes', 'kysely'],
  })
} finally {
  await stop()
  rmSync(folder, { recursive: true })
}

/** The second import of a round goes into the store of the first. */
function dataDirOf(name: string, round: number): string {
  return join(folder, `${name.split(',')[0]?.replaceAll(/\W/g, '-')}-${round}`)
}

async function speedOf(run: (dataDir: string) => unknown, dataDir: string): Promise<number> {
  const begun = performance.now()
  await run(dataDir)
  return (1_000 * posts.length) / (performance.now() - begun)
}

async function runNews(args: readonly string[], dataDir: string): Promise<void> {
  const env = { NEWS_DATA_DIR: dataDir, NEWS_DICTIONARY: 'off' }
  const child = spawn(process.execPath, [cli, ...args, '--json'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`news ${args.join(' ')} ended with ${code}:\n${complaint}`)
}

/** No import can be faster than its texts are safe on the disk. */
function writeBarely(dataDir: string): void {
  const database = new DatabaseSync(`${dataDir}.db`)
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table posts (id, title, content)',
  )
  const insert = database.prepare('insert into posts values (?, ?, ?)')
  for (let from = 0; from < posts.length; from += batchSize) {
    database.exec('begin')
    for (const { id, title, content } of posts.slice(from, from + batchSize)) insert.run(id, title, content)
    database.exec('commit')
  }
  database.close()
}
