import { type Locale, localeSchema } from '@news/domain'
import { z } from 'zod'
import { timeZoneSchema, wholeNumber } from './schemas.ts'

/** What a service is told by its environment is not understood: a line for each variable. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** An address without the slash at its end. */
export const addressSchema = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((address) => address.replace(/(?<!\/)\/+$/, ''))

/** A port to listen on; 0 lets the system choose a free one. */
export const portSchema = wholeNumber(0, 65_535)

/** The settings on which API and reader must agree, by the names of their environment variables. */
export const sharedSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: portSchema.default(3000),
  SITE_URL: addressSchema.optional(),
  NEWS_TIME_ZONE: timeZoneSchema.default('Europe/Kyiv'),
  NEWS_LANGUAGE: localeSchema.default('uk'),
  NEWS_NAME: z.string().trim().min(1).optional(),
}

/** Where readers reach the site, without a slash at the end. */
export function siteUrl(settings: { PORT: number; SITE_URL?: string | undefined }): string {
  return settings.SITE_URL ?? `http://127.0.0.1:${settings.PORT}`
}

/** The name of the newspaper in each language of the interface. */
export function siteName({ NEWS_NAME: name }: { NEWS_NAME?: string | undefined }): Record<Locale, string> {
  return name
    ? { uk: name, de: name, en: name }
    : { uk: 'Новини міста', de: 'Stadtnachrichten', en: 'City News' }
}

/**
 * The settings in an environment; variables that are empty count as absent.
 *
 * @throws SettingsError naming every variable that is not understood
 */
export function parseSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = schema.safeParse(given)
  if (error)
    throw new SettingsError(
      error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    )
  return data
}
