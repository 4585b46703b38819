import { addressSchema, parseSettings, sharedSettings, siteName, siteUrl } from '@news/contract'
import { z } from 'zod'
import type { Imprint, Site } from './page-context.ts'

const wordsSchema = z.string().trim().min(1).max(1_000).optional()

const megabytesSchema = z.coerce.number().int().min(0).max(65_536).default(64)

const settingsSchema = z.object({
  ...sharedSettings,
  NEWS_PUBLISHER: wordsSchema,
  NEWS_EDITOR: wordsSchema,
  NEWS_ADDRESS: wordsSchema,
  NEWS_EMAIL: z.email('must be an email address').optional(),
  NEWS_PHONE: z
    .string()
    .regex(/^\+?[\d\s()-]{3,30}$/, 'must be a telephone number')
    .optional(),
  NEWS_REGISTRATION: wordsSchema,
  NEWS_FUNDING: wordsSchema,
  API_URL: addressSchema.default('http://127.0.0.1:4000'),
  NEWS_CACHE_MB: megabytesSchema,
  NEWS_PICTURES_MB: megabytesSchema,
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
  /** What all kept pictures may weigh together. */
  pictureBytes: number
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
    pictureBytes: settings.NEWS_PICTURES_MB * 1024 ** 2,
    site: {
      url: siteUrl(settings),
      name: siteName(settings),
      timeZone: settings.NEWS_TIME_ZONE,
      language: settings.NEWS_LANGUAGE,
      imprint: toImprint(settings),
    },
  })
}

function toImprint(settings: z.output<typeof settingsSchema>): Imprint {
  return {
    publisher: settings.NEWS_PUBLISHER,
    editor: settings.NEWS_EDITOR,
    address: settings.NEWS_ADDRESS,
    email: settings.NEWS_EMAIL,
    phone: settings.NEWS_PHONE,
    registration: settings.NEWS_REGISTRATION,
    funding: settings.NEWS_FUNDING,
  }
}
