import type { Language } from '@news/domain'
import type { Db } from '../../db/open.ts'
import type { CategoryFile } from '../categories/category-file.ts'
import { emptyReport, type ImportReport, notePictures } from '../import-report.ts'
import { Pictures } from '../pictures/pictures.ts'
import type { KeepPicture } from '../pictures/uploads.ts'
import { WebPictures } from '../pictures/web-pictures.ts'
import { type DiscoveredSite, discoverSite } from '../rest/discover.ts'
import { RestApi } from '../rest/rest-api.ts'
import type { SiteClient } from '../web/site-client.ts'
import { findAnswer, forgetAnswersBut, saveAnswer } from './answer-store.ts'
import { takeBackGone } from './find-gone.ts'
import { noteOtherTypes } from './other-types.ts'
import { listUnsettledPosts } from './post-state-store.ts'
import { readLibrary, readReferences } from './read-references.ts'
import { readSiteState, type SiteState, writeSiteState } from './site-state-store.ts'
import { sweepPosts } from './sweep-posts.ts'
import type { SyncContext } from './sync-context.ts'
import { syncFeed } from './sync-feed.ts'
import { takePosts } from './take-posts.ts'

/** How far a round has come. */
export interface SyncProgress {
  phase: 'looking' | 'taking'
  done: number
  total: number
}

export interface SyncOptions {
  db: Db
  client: SiteClient
  site: URL
  /** The language of a site that does not say its own. */
  language: Language
  /** The clock, in epoch milliseconds. */
  now: () => number
  keepPicture: KeepPicture
  /** What the categories of the site become; absent when they stay as they are. */
  categories?: CategoryFile | undefined
  onProgress?: ((progress: SyncProgress) => void) | undefined
  /** Whether more than half of a site may be taken back at once. */
  mayWithdrawMany?: boolean | undefined
  /** Whether the report names what the site has beside its posts. */
  isThorough?: boolean | undefined
}

/** Larger sites are listed whole only every few minutes; in between only what changed is. */
const maxWholeList = 5_000
const wholeListEveryMs = 10 * 60_000

/** Clocks of web server and database differ; what is listed twice costs nothing. */
const overlapMs = 5 * 60_000

/**
 * One round with a WordPress site: everything at first, then what changed. Whatever was saved stays saved, and nothing
 * depends on where a round broke off: the next one compares the list of posts with what is here.
 *
 * @throws SiteError
 */
export async function syncSite(options: SyncOptions): Promise<ImportReport> {
  const { db, client, site, now } = options
  const discovered = await discoverSite(client, site)
  const state = await readSiteState(db, discovered.home)
  const context = toContext(options, discovered)
  const startedAt = now()
  const { apiRoot, refusal } = discovered
  if (apiRoot) await followRemembering(context, { apiRoot, state, options })
  else await syncFeed(context, { client, site, refusal })
  const { report, pictures } = context
  notePictures(report, pictures)
  report.asked = { requests: client.spent.requests, seconds: Math.round(client.spent.ms) / 1_000 }
  await writeSiteState(db, discovered.home, {
    ...(await readSiteState(db, discovered.home)),
    title: discovered.title,
    finishedAt: startedAt,
  })
  return report
}

interface Following {
  apiRoot: URL
  state: SiteState
  options: SyncOptions
}

/** Follows a site and keeps its lists, for the next round to ask whether they are still the same. */
async function followRemembering(
  context: Omit<SyncContext, 'api'>,
  { apiRoot, state, options }: Following,
): Promise<void> {
  const { db, home } = context
  const asked = new Set<string>()
  const api = new RestApi(options.client, apiRoot, {
    find(address) {
      asked.add(address)
      return findAnswer(db, home, address)
    },
    save: (address, answer) => saveAnswer(db, home, address, answer),
  })
  await followApi({ ...context, api }, state, options)
  if (changesSince(state, context) === undefined) await forgetAnswersBut(db, home, asked)
}

function toContext(
  { db, client, language, categories, now, keepPicture }: SyncOptions,
  { home, title, language: own }: DiscoveredSite,
): Omit<SyncContext, 'api'> {
  return {
    db,
    home,
    title,
    now,
    language: own ?? language,
    categories,
    report: emptyReport({ title, url: home }, false),
    pictures: new Pictures(new WebPictures(db, client, keepPicture)),
    isSignedIn: client.isSignedIn,
  }
}

async function followApi(context: SyncContext, state: SiteState, options: SyncOptions): Promise<void> {
  const { db, home, now, report } = context
  const { onProgress = () => {}, mayWithdrawMany: mayBeMany = false, isThorough = false } = options
  const since = changesSince(state, context)
  onProgress({ phase: 'looking', done: 0, total: 0 })
  const references = await readReferences(context)
  await readLibrary(context, since)
  const sweptAt = now()
  const { wanted, seen } = await sweepPosts(context, since)
  const unsettled = await listUnsettledPosts(db, home)
  const ids = [...new Set([...wanted, ...unsettled])].toSorted((a, b) => a - b)
  report.items = seen.size
  let done = 0
  const onTaken = () => onProgress({ phase: 'taking', done: ++done, total: ids.length })
  await takePosts(context, references, { ids, onTaken })
  if (since === undefined) {
    await takeBackGone(context, { seen, mayBeMany })
    await writeSiteState(db, home, { ...state, sweptAt, posts: seen.size })
  }
  if (isThorough) await noteOtherTypes(context)
}

/** From when on changes are listed; absent when everything is. */
function changesSince(
  { sweptAt, finishedAt, posts }: SiteState,
  { now }: Pick<SyncContext, 'now'>,
): string | undefined {
  if (posts <= maxWholeList || now() - sweptAt > wholeListEveryMs) return undefined
  return new Date(finishedAt - overlapMs).toISOString()
}
