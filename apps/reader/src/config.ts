import { localeSchema } from '@news/domain'
import { z } from 'zod'
import type { Site } from './page-context.ts'

const addressSchema = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((address) => address.replace(/\/+$/, ''))

const environmentSchema = z.object({
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .max(65_535, 'must be a port, 0 to 65535')
    .default(3000),
  API_URL: addressSchema.default('http://127.0.0.1:4000'),
  SITE_URL: addressSchema.optional(),
  NEWS_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'is not a time zone such as "Europe/Kyiv"')
    .default('Europe/Kyiv'),
  NEWS_LANGUAGE: localeSchema.default('uk'),
  NEWS_NAME: z.string().trim().min(1).optional(),
})

export interface Config {
  /** 0 lets the system choose a free one. */
  port: number
  /** Where the API is, without a slash at the end. */
  apiUrl: string
  site: Site
}

/** What is wrong with the environment, a line for each variable. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * The configuration of the process, from the variables that the documentation names; empty ones count as absent.
 *
 * @throws ConfigError naming every variable that is not understood
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = environmentSchema.safeParse(given)
  if (error)
    throw new ConfigError(error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'))
  return Object.freeze({
    port: data.PORT,
    apiUrl: data.API_URL,
    site: {
      url: data.SITE_URL ?? `http://localhost:${data.PORT}`,
      name: siteName(data.NEWS_NAME),
      timeZone: data.NEWS_TIME_ZONE,
      language: data.NEWS_LANGUAGE,
    },
  })
}

function siteName(name: string | undefined): Site['name'] {
  return name
    ? { uk: name, de: name, en: name }
    : { uk: 'Новини міста', de: 'Stadtnachrichten', en: 'City News' }
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
