import { SettingsError } from '@news/contract'
import type { Config } from '../config.ts'
import { SiteClient, userAgentOf } from '../wordpress/web/site-client.ts'

interface SiteAccess {
  /** More hosts that pictures may be fetched from. */
  host?: string[] | undefined
  allowPrivate?: boolean | undefined
  signal?: AbortSignal | undefined
  /** Told in words why, and for how many seconds, nothing is asked. */
  onPause?: ((reason: string, seconds: number) => void) | undefined
}

/** @throws SettingsError */
export function toSite(address: string): URL {
  // An export whose path is mistyped is not asked for on the web.
  if (/^[./]/.test(address))
    throw new SettingsError(`${address} is no file that is there, and no address of a site.`)
  if (/^(?!https?:)[a-z][a-z\d+.-]*:\/\//i.test(address))
    throw new SettingsError(`${address} is no address of a site: those begin with https:// or http://.`)
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`)
  if (!url) throw new SettingsError(`${address} is no address of a site.`)
  return url
}

/** Asks a site as the configuration says. */
export function createSiteClient(
  { siteUrl, wordpress: { user, password } }: Config,
  site: URL,
  { host, ...access }: SiteAccess,
): SiteClient {
  return new SiteClient({
    site,
    user,
    password,
    hosts: host,
    userAgent: userAgentOf(siteUrl),
    ...access,
  })
}
