import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { saveArticles } from '../articles/article-store.ts'
import { takeBackSources } from '../articles/take-back-store.ts'
import { type Config, loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { keepPicture } from '../media/keep-picture.ts'
import { openStorage } from '../media/open-storage.ts'
import { saveOldAddresses } from '../wordpress/addresses/old-address-store.ts'
import { rewriteLinks } from '../wordpress/addresses/rewrite-links.ts'
import { readCategoryFile } from '../wordpress/categories/read-category-file.ts'
import type { ImportReport } from '../wordpress/import-report.ts'
import { type ImportOptions, type ImportProgress, importWxr } from '../wordpress/import-wxr.ts'
import { withdrawalReason } from '../wordpress/withdrawal-reason.ts'
import { createProgressLine, type Progress } from './progress-line.ts'
import { assertWritable, type ReportFlags, showReport } from './show-report.ts'
import { stopOnSignal } from './stop-on-signal.ts'

interface ImportFlags extends ReportFlags {
  uploads?: string
  dryRun?: boolean
  /** The file that says what its categories become. */
  categories?: string
}

/**
 * `news import <file>`
 *
 * @throws ImportError for what is no whole export, SettingsError for a file of categories that is not understood
 */
export async function importWordPress(file: string, flags: ImportFlags): Promise<void> {
  const { uploads, dryRun } = flags
  const config = loadConfig()
  const progress = createProgressLine(process.stderr)
  await assertWritable(flags)
  if (!dryRun) stopOnSignal(() => 'Stopped. What was saved stays; the same command goes on from there.')
  const options = {
    file,
    uploadsDir: uploads ?? findUploadsBeside(file),
    language: config.language,
    categories: await readCategoryFile(flags.categories ?? config.wordpress.categories),
    now: Date.now(),
    onProgress: (step: ImportProgress) => progress.show(toProgress(step)),
  }
  const report = await (dryRun ? importNothing(options) : importInto(config, options)).finally(progress.clear)
  await showReport(report, flags)
}

function toProgress({ phase, bytesRead, bytesTotal, articles }: ImportProgress): Progress {
  return phase === 'checking'
    ? { label: 'Checking the export', done: bytesRead, total: bytesTotal }
    : {
        label: 'Importing',
        done: bytesRead,
        total: bytesTotal,
        count: `${articles} ${articles === 1 ? 'article' : 'articles'}`,
      }
}

/** The folder that WordPress keeps its pictures in, where somebody has put a copy beside the export. */
function findUploadsBeside(file: string): string | undefined {
  const folder = join(dirname(file), 'uploads')
  return existsSync(folder) ? folder : undefined
}

type Reading = Omit<
  ImportOptions,
  'dryRun' | 'save' | 'takeBack' | 'keepPicture' | 'saveAddresses' | 'rewriteLinks'
>

/** A dry run does not even make a store. */
function importNothing(reading: Reading): Promise<ImportReport> {
  const nothing = () => Promise.reject(new Error('a dry run saves nothing'))
  return importWxr({
    ...reading,
    dryRun: true,
    save: nothing,
    takeBack: nothing,
    keepPicture: nothing,
    saveAddresses: nothing,
    rewriteLinks: nothing,
  })
}

async function importInto(config: Config, reading: Reading): Promise<ImportReport> {
  const db = await openDatabase(config)
  const storage = openStorage(config)
  try {
    return await importWxr({
      ...reading,
      save: (drafts) => saveArticles(db, drafts, { now: Date.now(), withdrawalReason }),
      takeBack: (keys) => takeBackSources(db, keys, { now: Date.now(), reason: withdrawalReason }),
      keepPicture: (bytes) => keepPicture(storage, bytes),
      saveAddresses: (addresses) => saveOldAddresses(db, addresses),
      rewriteLinks: (drafts, home) => rewriteLinks(db, drafts, home),
    })
  } finally {
    await db.destroy()
  }
}
