import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { createDesk, readLog } from './desk.ts'
import { makeToken } from './kill-rounds.ts'
import { startNewsroom } from './newsroom-process.ts'
import type { Place } from './places.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const articles = 60

/** What may become of a file: which bytes are overwritten, as shares of its size, or where it is cut. */
const damages = {
  'its first page is overwritten': { from: 0, to: 0 },
  'its middle is overwritten': { from: 0.2, to: 0.9 },
  'it is cut in half': { cutAt: 0.5 },
} as const

type Damage = (typeof damages)[keyof typeof damages]

/** Damages the file of the embedded store in several ways, and brings a backup back. */
export async function damagedExperiment(place: Place): Promise<Finding[]> {
  const token = await makeToken(place)
  const newsroom = await startNewsroom(place.settings)
  const desk = createDesk(newsroom.url, token)
  for (let i = 0; i < articles; i++) await desk.publish(`story-${i}`)
  await newsroom.stop()
  const { dataDir } = place.location
  const backup = join(dataDir, 'backup.db')
  await runNews(['backup', backup], dataDir)
  const findings: Finding[] = []
  for (const [name, damage] of Object.entries(damages)) {
    const copy = join(dataDir, `damaged-${findings.length}`)
    await cp(join(dataDir, 'news.db'), join(copy, 'news.db'))
    await spoil(join(copy, 'news.db'), damage)
    findings.push(await findWords(name, copy), await bringBack(name, copy, backup))
  }
  return findings
}

async function spoil(path: string, damage: Damage): Promise<void> {
  const file = await open(path, 'r+')
  const { size } = await file.stat()
  if ('cutAt' in damage) await file.truncate(Math.floor(size * damage.cutAt))
  else {
    const from = Math.floor(size * damage.from)
    await file.write(Buffer.alloc(Math.max(4_096, size * damage.to - from), 0xa5), 0, undefined, from)
  }
  await file.close()
}

/** It does not start and says why, or says so once it meets what is damaged. */
async function findWords(name: string, dataDir: string): Promise<Finding> {
  const { code, said } = await runNews(['reindex', '--all'], dataDir)
  const sentence = /its file is damaged[^\n]*restore <file>/.exec(said)?.[0]
  return {
    promise: `when ${name}, whoever works on it is told, and how to go on`,
    seen: `exit code ${code}: ${sentence ?? said.slice(0, 160).replaceAll('\n', ' ')}`,
    isKept: code === 1 && sentence !== undefined,
  }
}

async function bringBack(name: string, dataDir: string, backup: string): Promise<Finding> {
  for (const file of await readdir(dataDir))
    if (file.startsWith('news.db')) await rename(join(dataDir, file), join(dataDir, `away-${file}`))
  const { code, said } = await runNews(['restore', backup], dataDir)
  if (code !== 0) return noneOf(`when ${name}, a backup brings all back`, [said], `exit code ${code}`)
  const newsroom = await startNewsroom({ NEWS_DATA_DIR: dataDir })
  const log = await readLog(createDesk(newsroom.url, ''))
  await newsroom.stop()
  const there = new Set(log.map(({ slug }) => slug))
  const missing = Array.from({ length: articles }, (_, i) => `story-${i}`).filter((slug) => !there.has(slug))
  return noneOf(
    `when ${name}, a backup brings all back`,
    missing.map((slug) => `${slug} is not there`),
    `${there.size} articles`,
  )
}

async function runNews(args: readonly string[], dataDir: string): Promise<{ code: number; said: string }> {
  const child: ChildProcess = spawn(process.execPath, ['--conditions=@news/source', cli, ...args], {
    env: { NEWS_DATA_DIR: dataDir, NEWS_DICTIONARY: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [code] = await once(child, 'close')
  return { code: Number(code), said }
}
