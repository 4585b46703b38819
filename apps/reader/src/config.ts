import { addressSchema, parseSettings, sharedSettings, siteName, siteUrl } from '@news/contract'
import { z } from 'zod'
import type { Site } from './page-context.ts'

const settingsSchema = z.object({
  ...sharedSettings,
  API_URL: addressSchema.default('http://127.0.0.1:4000'),
  NEWS_CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(64),
})

export interface Config {
  /** The address of this machine to listen on. */
  host: string
  /** 0 lets the system choose a free one. */
  port: number
  /** Where the API is, without a slash at the end. */
  apiUrl: string
  /** What all kept pages may weigh together. */
  cacheBytes: number
  site: Site
}

/**
 * The configuration of the process, from the variables that the documentation names.
 *
 * @throws SettingsError naming every variable that is not understood
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const settings = parseSettings(settingsSchema, environment)
  return Object.freeze({
    host: settings.HOST,
    port: settings.PORT,
    apiUrl: settings.API_URL,
    cacheBytes: settings.NEWS_CACHE_MB * 1024 ** 2,
    site: {
      url: siteUrl(settings),
      name: siteName(settings),
      timeZone: settings.NEWS_TIME_ZONE,
      language: settings.NEWS_LANGUAGE,
    },
  })
}
