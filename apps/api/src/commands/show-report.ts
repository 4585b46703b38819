import { writeFile } from 'node:fs/promises'
import { formatReport } from '../wordpress/format-report.ts'
import type { ImportReport } from '../wordpress/import-report.ts'

export interface ReportFlags {
  /** Print JSON instead of text. */
  json?: boolean
  /** A file for the report as JSON. */
  report?: string
}

/** Shows what an import did, and writes it where a program may read it. What failed shows in the exit code, too. */
export async function showReport(report: ImportReport, { json, report: file }: ReportFlags): Promise<void> {
  const text = `${JSON.stringify(report, undefined, 2)}\n`
  if (file !== undefined) await writeFile(file, text)
  process.stdout.write(json ? text : formatReport(report))
  if (report.failed.length > 0) process.exitCode = 2
}
