import { resolve } from 'node:path'
import { parseSettings, portSchema, sharedSettings, siteName, siteUrl } from '@news/contract'
import type { Locale } from '@news/domain'
import { z } from 'zod'

const settingsSchema = z.object({
  ...sharedSettings,
  API_PORT: portSchema.default(4000),
  NEWS_DATA_DIR: z.string().default('./data'),
  NEWS_SAMPLE: z.enum(['auto', 'off'], 'must be "auto" or "off"').default('auto'),
})

export interface Config {
  /** The address of this machine to listen on. */
  host: string
  apiPort: number
  /** The public address of the site, without a slash at the end. */
  siteUrl: string
  /** The name of the newspaper in each language of the interface. */
  siteName: Record<Locale, string>
  /** The folder of the store and of the media; absolute. */
  dataDir: string
  /** Whose midnight makes a yesterday (IANA). */
  timeZone: string
  /** The language in which articles are written unless they say otherwise. */
  language: Locale
  /** Whether an empty store is filled with the sample newsroom. */
  sample: 'auto' | 'off'
}

/**
 * The configuration of the process, from the variables that the documentation names.
 *
 * @throws SettingsError naming every variable that is not understood
 */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  const settings = parseSettings(settingsSchema, environment)
  return Object.freeze({
    host: settings.HOST,
    apiPort: settings.API_PORT,
    siteUrl: siteUrl(settings),
    siteName: siteName(settings),
    dataDir: resolve(settings.NEWS_DATA_DIR),
    timeZone: settings.NEWS_TIME_ZONE,
    language: settings.NEWS_LANGUAGE,
    sample: settings.NEWS_SAMPLE,
  })
}
