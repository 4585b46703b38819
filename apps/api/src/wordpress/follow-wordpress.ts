import { SettingsError } from '@news/contract'
import type { AppContext } from '../context.ts'
import { keepPicture } from '../media/keep-picture.ts'
import { StorageError } from '../media/storage.ts'
import type { FileComparison } from './categories/find-line.ts'
import { readCategoryFile } from './categories/read-category-file.ts'
import { ImportError } from './import-error.ts'
import { followSite } from './sync/follow-site.ts'
import { syncSite } from './sync/sync-site.ts'
import { SiteClient, userAgentOf } from './web/site-client.ts'
import { SiteError } from './web/site-error.ts'

/** What is said of a file that names each category of the site and nothing else. */
const agreed = JSON.stringify({ unlisted: [], unused: [] } satisfies FileComparison)

/** Follows the site that the configuration names, beside answering, until it is asked to stop. */
export async function followWordPress(
  { db, media, log, now, siteUrl, language, wordpress }: AppContext,
  signal: AbortSignal,
): Promise<void> {
  const { url, everyMs, user, password, categories } = wordpress
  if (url === undefined) return
  const site = new URL(url)
  let compared: string | undefined
  await followSite({
    // The file is read for each round: an editor may change it meanwhile.
    round: async () =>
      syncSite({
        db,
        categories: await readCategoryFile(categories),
        site,
        language,
        now,
        client: new SiteClient({ site, user, password, signal, userAgent: userAgentOf(siteUrl) }),
        keepPicture: (bytes) => keepPicture(media, bytes),
      }),
    everyMs,
    signal,
    onReport({ outcomes, failed, categories: comparison }) {
      const text = JSON.stringify(comparison)
      if (text !== compared && comparison && text !== agreed)
        log.warn(comparison, 'Categories and their file differ')
      compared = text
      const { created, changed, withdrawn } = outcomes
      if (created + changed + withdrawn > 0)
        log.info({ created, changed, withdrawn }, `Followed ${site.host}`)
      for (const { id, title, reason } of failed) log.warn({ id, title, reason }, 'A post could not be taken')
    },
    onError(error) {
      if (isTold(error)) log.warn(`${site.host} could not be followed: ${error.message}`)
      else log.error({ err: error }, `${site.host} could not be followed`)
    },
  })
}

/** What passes by itself, or when somebody mends it: its words are enough. */
function isTold(error: unknown): error is Error {
  return [SiteError, ImportError, SettingsError, StorageError].some((kind) => error instanceof kind)
}
