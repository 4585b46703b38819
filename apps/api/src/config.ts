import { resolve } from 'node:path'
import {
  addressSchema,
  describeSettings,
  parseSettings,
  portSchema,
  SettingsError,
  sharedSettings,
  siteName,
  siteUrl,
  wholeNumber,
} from '@news/contract'
import type { Locale } from '@news/domain'
import { compile } from 'proxy-addr'
import { z } from 'zod'
import { durationSchema } from './duration.ts'
import type { S3Settings } from './media/s3-storage.ts'

/** How many requests there may be; 0 counts none. */
const countSchema = wholeNumber(0, 1_000_000)

const settingsSchema = z.object({
  ...sharedSettings,
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' })
    .optional()
    .meta({ description: 'PostgreSQL instead of the embedded store: postgres://user:password@host/name' }),
  API_PORT: portSchema.default(4000).meta({ description: 'Port of the API' }),
  NEWS_DATA_DIR: z
    .string()
    .default('./data')
    .meta({ description: 'Folder of the store and the pictures: all there is to back up' }),
  NEWS_DICTIONARY: z
    .enum(['auto', 'off'], 'must be "auto" or "off"')
    .default('auto')
    .meta({ description: 'off leaves the search to its rules, without the dictionary of Ukrainian' }),
  NEWS_SAMPLE: z
    .enum(['auto', 'off'], 'must be "auto" or "off"')
    .default('auto')
    .meta({ description: 'off leaves an empty store empty, without the sample newsroom' }),
  NEWS_RATE_LIMIT: countSchema
    .default(600)
    .meta({ description: 'Requests in a minute from one address; 0 counts none' }),
  NEWS_TOKEN_RATE_LIMIT: countSchema
    .default(3_000)
    .meta({ description: 'Requests in a minute with one token; 0 counts none' }),
  NEWS_FOLLOWER_LIMIT: countSchema.default(300).meta({
    description: 'Requests that wait for the log at once, from one address or with one token; 0 counts none',
  }),
  NEWS_FOLLOWER_TOTAL: countSchema
    .default(10_000)
    .meta({ description: 'The same of all addresses together, about 26 KB of memory each; 0 counts none' }),
  NEWS_TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(areNetworks, 'must be addresses, networks or names such as "loopback, 10.0.0.0/8"')
    .meta({ description: 'Proxies that are believed whom they ask for, and not limited themselves' }),
  NEWS_PRIVATE_WEBHOOKS: z
    .enum(['on', 'off'], 'must be "on" or "off"')
    .default('off')
    .meta({ description: 'on lets webhooks go to private networks and without TLS' }),
  NEWS_WEBSUB_HUB: addressSchema
    .optional()
    .meta({ description: 'Address of a WebSub hub that is told of news and named in the feeds' }),
  NEWS_CHANGES_DAYS: wholeNumber(1, 36_500)
    .default(365)
    .meta({ description: 'Days for which the log of changes is kept' }),
  NEWS_WORDPRESS_URL: addressSchema
    .optional()
    .meta({ description: 'WordPress site that the API follows by itself' }),
  NEWS_WORDPRESS_EVERY: durationSchema
    .default(60_000)
    .meta({ description: 'How often it is looked at: 60s, 5m, 1h' }),
  NEWS_WORDPRESS_USER: z
    .string()
    .optional()
    .meta({ description: 'User of the site, for drafts and scheduled posts' }),
  NEWS_WORDPRESS_PASSWORD: z.string().optional().meta({ description: 'Application password of that user' }),
  NEWS_WORDPRESS_CATEGORIES: z
    .string()
    .optional()
    .meta({ description: 'File that says what categories of WordPress become here' }),
  NEWS_S3_ENDPOINT: addressSchema
    .optional()
    .meta({ description: 'Service that speaks S3, to keep pictures there instead of in a folder' }),
  NEWS_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')
    .optional()
    .meta({ description: 'Bucket for the pictures' }),
  NEWS_S3_REGION: z.string().default('auto').meta({ description: 'Region of the bucket' }),
  NEWS_S3_ACCESS_KEY_ID: z.string().optional().meta({ description: 'Key for the bucket' }),
  NEWS_S3_SECRET_ACCESS_KEY: z.string().optional().meta({ description: 'Secret of that key' }),
})

function areNetworks(networks: readonly string[]): boolean {
  try {
    compile([...networks])
    return true
  } catch {
    return false
  }
}

/** The settings of the API, for whoever asks for help. */
export const settingsHelp = describeSettings(settingsSchema)

/** The WordPress site that is followed, and as whom. */
export interface WordPressSettings {
  /** Absent when the API itself follows none. */
  url: string | undefined
  everyMs: number
  user: string | undefined
  /** An application password, for drafts and scheduled posts. */
  password: string | undefined
  /** The file that says what categories become; absolute. Absent when they stay as they are. */
  categories: string | undefined
}

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
  /** PostgreSQL, to be used instead of SQLite in `dataDir`. */
  databaseUrl: string | undefined
  /** Whose midnight makes a yesterday (IANA). */
  timeZone: string
  /** The language in which articles are written unless they say otherwise. */
  language: Locale
  /** Requests in a minute from one address, and with one token; 0 counts none. */
  rateLimit: number
  tokenRateLimit: number
  /** Requests that may wait for the log at once: of one caller, and of all addresses together; 0 counts none. */
  followerLimit: number
  followerTotal: number
  /** Proxies that are believed whom they ask for: addresses, networks, or names as Express knows them. */
  trustedProxies: readonly string[]
  /** Whether webhooks may go to private networks, and without TLS. */
  privateWebhooks: boolean
  /** A WebSub hub that is told of news. */
  webSubHub: string | undefined
  /** For how many days the log of changes is kept. */
  changesDays: number
  /** Whether the search uses the dictionary of Ukrainian, where it is installed. */
  dictionary: 'auto' | 'off'
  /** Whether an empty store is filled with the sample newsroom. */
  sample: 'auto' | 'off'
  wordpress: WordPressSettings
  /** Where pictures are kept instead of in a folder beside the store. */
  s3: S3Settings | undefined
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
    databaseUrl: settings.DATABASE_URL,
    timeZone: settings.NEWS_TIME_ZONE,
    language: settings.NEWS_LANGUAGE,
    rateLimit: settings.NEWS_RATE_LIMIT,
    tokenRateLimit: settings.NEWS_TOKEN_RATE_LIMIT,
    followerLimit: settings.NEWS_FOLLOWER_LIMIT,
    followerTotal: settings.NEWS_FOLLOWER_TOTAL,
    trustedProxies: settings.NEWS_TRUSTED_PROXIES,
    privateWebhooks: settings.NEWS_PRIVATE_WEBHOOKS === 'on',
    webSubHub: settings.NEWS_WEBSUB_HUB,
    changesDays: settings.NEWS_CHANGES_DAYS,
    dictionary: settings.NEWS_DICTIONARY,
    sample: settings.NEWS_SAMPLE,
    wordpress: {
      url: settings.NEWS_WORDPRESS_URL,
      everyMs: settings.NEWS_WORDPRESS_EVERY,
      user: settings.NEWS_WORDPRESS_USER,
      password: settings.NEWS_WORDPRESS_PASSWORD,
      categories: settings.NEWS_WORDPRESS_CATEGORIES && resolve(settings.NEWS_WORDPRESS_CATEGORIES),
    },
    s3: s3Settings(settings),
  })
}

/** All of it or nothing: half a configuration would lose pictures. */
function s3Settings(settings: z.output<typeof settingsSchema>): S3Settings | undefined {
  const { NEWS_S3_ENDPOINT, NEWS_S3_BUCKET, NEWS_S3_ACCESS_KEY_ID, NEWS_S3_SECRET_ACCESS_KEY } = settings
  const needed = { NEWS_S3_ENDPOINT, NEWS_S3_BUCKET, NEWS_S3_ACCESS_KEY_ID, NEWS_S3_SECRET_ACCESS_KEY }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? name : []))
  if (missing.length === Object.keys(needed).length) return undefined
  if (missing.length > 0) throw new SettingsError(missing.map((name) => `${name} is missing`).join('\n'))
  return {
    endpoint: NEWS_S3_ENDPOINT ?? '',
    bucket: NEWS_S3_BUCKET ?? '',
    region: settings.NEWS_S3_REGION,
    accessKeyId: NEWS_S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: NEWS_S3_SECRET_ACCESS_KEY ?? '',
  }
}
