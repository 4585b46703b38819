import type { AppContext } from '../context.ts'
import { keepPicture } from '../media/keep-picture.ts'
import { followSite } from './sync/follow-site.ts'
import { syncSite } from './sync/sync-site.ts'
import { SiteClient, userAgentOf } from './web/site-client.ts'
import { SiteError } from './web/site-error.ts'

/** Follows the site that the configuration names, beside answering, until it is asked to stop. */
export async function followWordPress(
  { db, media, log, now, siteUrl, language, wordpress }: AppContext,
  signal: AbortSignal,
): Promise<void> {
  const { url, everyMs, user, password } = wordpress
  if (url === undefined) return
  const site = new URL(url)
  await followSite({
    round: () =>
      syncSite({
        db,
        site,
        language,
        now,
        client: new SiteClient({ site, user, password, signal, userAgent: userAgentOf(siteUrl) }),
        keepPicture: (bytes) => keepPicture(media, bytes),
      }),
    everyMs,
    signal,
    onReport({ outcomes, failed }) {
      const { created, changed, withdrawn } = outcomes
      if (created + changed + withdrawn > 0)
        log.info({ created, changed, withdrawn }, `Followed ${site.host}`)
      for (const { id, title, reason } of failed) log.warn({ id, title, reason }, 'A post could not be taken')
    },
    onError(error) {
      if (error instanceof SiteError) log.warn(`${site.host} could not be followed: ${error.message}`)
      else log.error({ err: error }, `${site.host} could not be followed`)
    },
  })
}
