import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { keepPicture } from '../media/keep-picture.ts'
import { openStorage } from '../media/open-storage.ts'
import { readCategoryFile } from '../wordpress/categories/read-category-file.ts'
import { formatFailed } from '../wordpress/format-report.ts'
import type { ImportReport } from '../wordpress/import-report.ts'
import { followSite } from '../wordpress/sync/follow-site.ts'
import { type SyncOptions, type SyncProgress, syncSite } from '../wordpress/sync/sync-site.ts'
import { createProgressLine, type Progress } from './progress-line.ts'
import { sentenceOf } from './sentence-of.ts'
import { assertWritable, type ReportFlags, showReport } from './show-report.ts'
import { createSiteClient, toSite } from './site.ts'

/** How shells know that somebody pressed Ctrl+C. */
const interrupted = 130

interface SyncFlags extends ReportFlags {
  /** In milliseconds; once when absent. */
  every?: number
  host?: string[]
  allowPrivate?: boolean
  withdrawMany?: boolean
  /** The file that says what its categories become. */
  categories?: string
}

/**
 * `news sync <site>`
 *
 * @throws SiteError for a site that cannot be read, SettingsError for a file that is not understood
 */
export async function syncWordPress(address: string, flags: SyncFlags): Promise<void> {
  const config = loadConfig()
  const site = toSite(address)
  await assertWritable(flags)
  const categoryFile = flags.categories ?? config.wordpress.categories
  await readCategoryFile(categoryFile)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const db = await openDatabase(config)
  const storage = openStorage(config)
  const progress = createProgressLine(process.stderr)
  const options: Omit<SyncOptions, 'client' | 'categories'> = {
    db,
    site,
    language: config.language,
    now: Date.now,
    keepPicture: (bytes) => keepPicture(storage, bytes),
    onProgress: (step) => progress.show(toProgress(step)),
    mayWithdrawMany: flags.withdrawMany,
    isThorough: flags.every === undefined,
  }
  // Read for each round: an editor may change it meanwhile.
  const round = async () =>
    syncSite({
      ...options,
      categories: await readCategoryFile(categoryFile),
      client: createSiteClient(config, site, {
        host: flags.host,
        allowPrivate: flags.allowPrivate,
        signal: stopping.signal,
        onPause: (reason, seconds) =>
          progress.show({ label: `${reason}; it is asked again in ${seconds} s`, done: 0, total: 0 }),
      }),
    }).finally(progress.clear)
  try {
    if (flags.every === undefined) await showReport(await round(), flags)
    else
      await followSite({
        round,
        everyMs: flags.every,
        signal: stopping.signal,
        onReport: createShowChanges(),
        onError: showError,
      })
  } catch (error) {
    if (!stopping.signal.aborted) throw error
    process.stderr.write('Stopped. What was saved stays; the same command goes on from there.\n')
    process.exitCode = interrupted
  } finally {
    await db.destroy()
  }
}

function toProgress({ phase, done, total }: SyncProgress): Progress {
  return phase === 'looking'
    ? { label: 'Looking for changes', done, total }
    : { label: 'Taking posts', done, total, count: `${done} of ${total}` }
}

/** One line for a round in which something happened, and one for each post that failed; nothing for the others. */
function createShowChanges(): (report: ImportReport) => void {
  let before = ''
  return ({ outcomes, failed }) => {
    const { created, changed, withdrawn } = outcomes
    const faults = failed.map((one) => `  ${formatFailed(one)}\n`).join('')
    // What fails does so in each round, until somebody mends it: said once, it is not said again.
    const isQuiet = created + changed + withdrawn === 0 && faults === before
    before = faults
    if (isQuiet) return
    const words = [
      `${created} new`,
      `${changed} changed`,
      `${withdrawn} withdrawn`,
      `${failed.length} failed`,
    ]
    process.stdout.write(`${new Date().toISOString()}  ${words.join(', ')}\n${faults}`)
  }
}

/** What passes by itself, or when somebody mends it; the next round is tried. */
function showError(error: unknown): void {
  const sentence = sentenceOf(error)
  if (sentence === undefined) throw error
  process.stderr.write(`${new Date().toISOString()}  ${sentence}\n`)
}
