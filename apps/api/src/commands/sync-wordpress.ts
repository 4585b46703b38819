import { SettingsError } from '@news/contract'
import { type Config, loadConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { keepPicture } from '../media/keep-picture.ts'
import { openStorage } from '../media/open-storage.ts'
import { ImportError } from '../wordpress/import-error.ts'
import type { ImportReport } from '../wordpress/import-report.ts'
import { followSite } from '../wordpress/sync/follow-site.ts'
import { type SyncOptions, type SyncProgress, syncSite } from '../wordpress/sync/sync-site.ts'
import { SiteClient, userAgentOf } from '../wordpress/web/site-client.ts'
import { SiteError } from '../wordpress/web/site-error.ts'
import { createProgressLine, type Progress } from './progress-line.ts'
import { type ReportFlags, showReport } from './show-report.ts'

interface SyncFlags extends ReportFlags {
  /** In milliseconds; once when absent. */
  every?: number
  host?: string[]
  allowPrivate?: boolean
  withdrawMany?: boolean
}

/**
 * `news sync <site>`
 *
 * @throws SiteError for a site that cannot be read
 */
export async function syncWordPress(address: string, flags: SyncFlags): Promise<void> {
  const config = loadConfig()
  const site = toSite(address)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const db = await openDatabase(config)
  const storage = openStorage(config)
  const progress = createProgressLine(process.stderr)
  const options: Omit<SyncOptions, 'client'> = {
    db,
    site,
    language: config.language,
    now: Date.now,
    keepPicture: (bytes) => keepPicture(storage, bytes),
    onProgress: (step) => progress.show(toProgress(step)),
    mayWithdrawMany: flags.withdrawMany,
    isThorough: flags.every === undefined,
  }
  const round = () =>
    syncSite({
      ...options,
      client: createClient(config, site, { ...flags, signal: stopping.signal }),
    }).finally(progress.clear)
  try {
    if (flags.every === undefined) await showReport(await round(), flags)
    else
      await followSite({
        round,
        everyMs: flags.every,
        signal: stopping.signal,
        onReport: showChanges,
        onError: showError,
      })
  } catch (error) {
    if (!stopping.signal.aborted) throw error
  } finally {
    await db.destroy()
  }
}

/** @throws SettingsError */
function toSite(address: string): URL {
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`)
  if (!url) throw new SettingsError(`${address} is no address of a site.`)
  return url
}

function createClient(
  { siteUrl, wordpress }: Config,
  site: URL,
  { host, allowPrivate, signal }: Pick<SyncFlags, 'host' | 'allowPrivate'> & { signal: AbortSignal },
): SiteClient {
  const { user, password } = wordpress
  return new SiteClient({
    site,
    user,
    password,
    hosts: host,
    allowPrivate,
    signal,
    userAgent: userAgentOf(siteUrl),
  })
}

function toProgress({ phase, done, total }: SyncProgress): Progress {
  return phase === 'looking'
    ? { label: 'Looking for changes', done, total }
    : { label: 'Taking posts', done, total, count: `${done} of ${total}` }
}

/** One line for a round in which something happened; nothing for the others. */
function showChanges({ outcomes, failed }: ImportReport): void {
  const { created, changed, withdrawn } = outcomes
  if (created + changed + withdrawn + failed.length === 0) return
  const words = [`${created} new`, `${changed} changed`, `${withdrawn} withdrawn`, `${failed.length} failed`]
  process.stdout.write(`${new Date().toISOString()}  ${words.join(', ')}\n`)
}

function showError(error: unknown): void {
  if (!(error instanceof SiteError || error instanceof ImportError)) throw error
  process.stderr.write(`${new Date().toISOString()}  ${error.message}\n`)
}
