/** `npm run bench -- start`: how soon the built services answer, and what memory they hold when nobody asks. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Running, residentMbOf, runPrinting } from '../../../.tools/bench/process.ts'
import { type Measured, report } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
import { startApi, startReaderBefore, withFolder } from './parts/system.ts'

const rounds = 5

/** Until a process that has just started is at rest, in ms. */
const restMs = 3_000

/** For the compiling of the dictionary, in seconds. */
const patienceSeconds = 60

/** As little of a service as there can be. */
const bareServer = `
import { createServer } from 'node:http'
const server = createServer((_, response) => response.end('yes')).listen(0, '127.0.0.1', () =>
  console.log('http://127.0.0.1:' + server.address().port))`

type Round = Record<'firstAnswerMs' | 'restMb', number>
type Start = () => Promise<Running & { firstAnswerMs: number }>

await withFolder(async ({ folder }) => {
  // A newsroom starts its services often, but fills its store and compiles its dictionary once.
  const behind = await startApi(folder)
  await untilCompiled(folder)
  const subjects: [name: string, start: Start][] = [
    ['node:http that answers one word', startBare],
    ['API', () => startApi(folder)],
    ['reader, its front page', () => startReaderBefore(behind)],
  ]
  const measured: (Measured<keyof Round> & { rounds: Round[] })[] = subjects.map(([name]) => ({
    name,
    rounds: [],
  }))
  try {
    for (let round = 0; round < rounds; round++)
      for (const [i, [name, start]] of subjects.entries()) {
        tell(`round ${round + 1} of ${rounds}: ${name}`)
        measured[i]?.rounds.push(await measureStart(start))
      }
    tell('')
  } finally {
    await behind.stop()
  }
  report({
    title: 'From the start of a process to its first answer, and its memory at rest',
    measured,
    columns: [
      { key: 'firstAnswerMs', title: 'answer ms' },
      { key: 'restMb', title: 'at rest MB' },
    ],
  })
})

/** Where there is no dictionary, nothing is waited for in vain for long. */
async function untilCompiled(folder: string): Promise<void> {
  const compiled = join(folder, 'dictionary')
  for (let second = 0; second < patienceSeconds; second++) {
    const files = existsSync(compiled) ? readdirSync(compiled) : []
    if (files.some((file) => file.endsWith('.bin'))) return
    await pause(1_000)
  }
}

async function measureStart(start: Start): Promise<Round> {
  const { firstAnswerMs, pid, stop } = await start()
  await pause(restMs)
  const restMb = residentMbOf(pid)
  await stop()
  return { firstAnswerMs, restMb }
}

async function startBare(): Promise<Running & { firstAnswerMs: number }> {
  const begun = performance.now()
  const running = await runPrinting(['--input-type=module', '--eval', bareServer])
  await (await fetch(running.url)).arrayBuffer()
  return { ...running, firstAnswerMs: performance.now() - begun }
}
