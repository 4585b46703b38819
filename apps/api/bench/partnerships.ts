/**
 * `npm run bench -- partnerships [--records 7000]`: what it costs to ask a register of partnerships, as large as that of
 * all Germany. Processor time of the API for each answer, and the time until it is there, in milliseconds; beside them
 * those of a ledger of a hundredth of that size, in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cpuMsOf } from '../../../.tools/bench/process.ts'
import { type Figures, median, reportFigures } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
import { type NewsroomProcess, startNewsroom } from '../chaos/parts/newsroom-process.ts'
import { openDatabase } from '../src/db/open.ts'
import { writePartnership } from '../src/partnerships/partnership-store.ts'
import { samplePartnership } from '../src/sample/sample-partnership.ts'

const { values } = parseArgs({
  options: { records: { type: 'string', default: '7000' }, json: { type: 'boolean' } },
})
const records = Number(values.records)
const samples = 10

const questions = [
  '/v1/partnerships',
  '/v1/partnerships?country=UA&kind=project',
  '/v1/milestones',
  '/v1/milestones?kind=signing&status=done',
  `/v1/milestones?municipality=wuppertal-3`,
  '/v1/municipalities',
  `/v1/municipalities/wuppertal-3`,
  '/v1/partnerships.ics',
  '/v1/exports/rgre.json',
  '/v1/exports/rgre.csv',
]

const folder = await mkdtemp(join(tmpdir(), 'news-bench-'))
try {
  const small = await openLedger(Math.ceil(records / 100))
  const large = await openLedger(records)
  try {
    const rows: Figures[] = []
    for (const question of questions) {
      tell(question)
      const [few, many] = [await ask(small, question), await ask(large, question)]
      rows.push({
        what: question,
        'processor, small': few.processorMs,
        processor: many.processorMs,
        'time, small': few.tookMs,
        time: many.tookMs,
        first: many.firstMs,
        KB: many.kilobytes,
      })
    }
    tell('')
    reportFigures(`Answers of a ledger of ${records.toLocaleString('en')} partnerships`, rows, ['kysely'])
  } finally {
    await Promise.all([small.kill(), large.kill()])
  }
} finally {
  await rm(folder, { recursive: true })
}

/** The first real record, so many times under other names. */
async function openLedger(size: number): Promise<NewsroomProcess> {
  const dataDir = join(folder, `${size}`)
  const db = await openDatabase({ dataDir })
  tell(`writing ${size} records`)
  await db.transaction().execute(async (transaction) => {
    for (let i = 0; i < size; i++)
      await writePartnership(transaction, { draft: recordOf(i), expected: 'nothing', now: Date.now() })
  })
  await db.destroy()
  return startNewsroom({ NEWS_DATA_DIR: dataDir })
}

/** A German city has about three partners; the names of the second are its own. */
function recordOf(index: number): unknown {
  const names = JSON.stringify(samplePartnership)
    .replaceAll('"kamianske"', `"kamianske-${index}"`)
    .replaceAll('"wuppertal"', `"wuppertal-${Math.floor(index / 3)}"`)
  return { ...JSON.parse(names), slug: `partnership-${index}` }
}

/** Nothing is to come from the memory of the process. */
async function ask({ url, pid }: NewsroomProcess, path: string) {
  const times: number[] = []
  let bytes = 0
  const once = async () => {
    const begun = performance.now()
    const response = await fetch(url + path, { headers: { 'cache-control': 'no-cache' } })
    bytes = (await response.arrayBuffer()).byteLength
    if (!response.ok) throw new Error(`${path} was answered ${response.status}`)
    return performance.now() - begun
  }
  const firstMs = await once()
  await once()
  const before = cpuMsOf(pid)
  for (let time = 0; time < samples; time++) times.push(await once())
  const processorMs = (cpuMsOf(pid) - before) / samples
  return {
    processorMs: round(processorMs),
    tookMs: round(median(times)),
    firstMs: round(firstMs),
    kilobytes: Math.round(bytes / 1_024),
  }
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
