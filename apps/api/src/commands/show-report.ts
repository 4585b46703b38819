import { access, constants, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SettingsError } from '@news/contract'
import { formatReport } from '../wordpress/format-report.ts'
import type { ImportReport } from '../wordpress/import-report.ts'

export interface ReportFlags {
  /** Print JSON instead of text. */
  json?: boolean
  /** A file for the report as JSON. */
  report?: string
}

/**
 * Looks before long work begins whether its report can be written.
 *
 * @throws SettingsError, and what the system says of the folder or the file
 */
export async function assertWritable({ report: file }: ReportFlags): Promise<void> {
  if (file === undefined) return
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory())
    throw new SettingsError(`${file} is a folder: the report needs the name of a file.`)
  await access(found ? file : dirname(file), constants.W_OK)
}

/** Shows what an import did, and writes it where a program may read it. What failed shows in the exit code, too. */
export async function showReport(report: ImportReport, { json, report: file }: ReportFlags): Promise<void> {
  const text = `${JSON.stringify(report, undefined, 2)}\n`
  process.stdout.write(json ? text : formatReport(report))
  if (report.failed.length > 0) process.exitCode = 2
  if (file !== undefined) await writeFile(file, text)
}
