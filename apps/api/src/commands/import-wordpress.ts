import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { saveArticles } from '../articles/article-store.ts'
import { type Config, loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { saveMedia } from '../media/save-media.ts'
import { formatReport } from '../wordpress/format-report.ts'
import type { ImportReport } from '../wordpress/import-report.ts'
import { type ImportOptions, importWxr } from '../wordpress/import-wxr.ts'
import { createProgressLine } from './progress-line.ts'

interface ImportFlags {
  uploads?: string
  dryRun?: boolean
  json?: boolean
}

/**
 * `news import <file>`
 *
 * @throws ImportError for what is no whole export
 */
export async function importWordPress(file: string, { uploads, dryRun, json }: ImportFlags): Promise<void> {
  const config = loadConfig()
  const progress = createProgressLine(process.stderr)
  const options = {
    file,
    uploadsDir: uploads ?? findUploadsBeside(file),
    language: config.language,
    now: Date.now(),
    onProgress: progress.show,
  }
  const report = await (dryRun ? importNothing(options) : importInto(config, options)).finally(progress.clear)
  process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : formatReport(report))
  if (report.failed.length > 0) process.exitCode = 2
}

/** The folder that WordPress keeps its pictures in, where somebody has put a copy beside the export. */
function findUploadsBeside(file: string): string | undefined {
  const folder = join(dirname(file), 'uploads')
  return existsSync(folder) ? folder : undefined
}

type Reading = Omit<ImportOptions, 'dryRun' | 'save' | 'saveMedia'>

/** A dry run does not even make a store. */
function importNothing(reading: Reading): Promise<ImportReport> {
  const nothing = () => Promise.reject(new Error('a dry run saves nothing'))
  return importWxr({ ...reading, dryRun: true, save: nothing, saveMedia: nothing })
}

async function importInto(config: Config, reading: Reading): Promise<ImportReport> {
  const db = await openDatabase(config)
  try {
    return await importWxr({
      ...reading,
      save: (drafts) => saveArticles(db, drafts, { now: Date.now() }),
      saveMedia: (bytes, extension) => saveMedia(config.dataDir, bytes, extension),
    })
  } finally {
    await db.destroy()
  }
}
