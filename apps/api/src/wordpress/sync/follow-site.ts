import { setTimeout as wait } from 'node:timers/promises'
import type { ImportReport } from '../import-report.ts'

export interface Following {
  round: () => Promise<ImportReport>
  everyMs: number
  signal: AbortSignal
  onReport: (report: ImportReport) => void
  onError: (error: unknown) => void
}

/** Goes round after round until it is asked to stop. A round that fails is told, and the next one is tried in its time. */
export async function followSite({ round, everyMs, signal, onReport, onError }: Following): Promise<void> {
  while (!signal.aborted) {
    const startedAt = performance.now()
    try {
      onReport(await round())
    } catch (error) {
      if (signal.aborted) return
      onError(error)
    }
    const left = Math.max(0, startedAt + everyMs - performance.now())
    await wait(left, undefined, { signal }).catch(() => undefined)
  }
}
