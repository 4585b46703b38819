import { inPlainWords, type Locale, localeSchema } from '@news/domain'
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
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'Address of this machine to listen on; 0.0.0.0 for all of them' }),
  PORT: portSchema.default(3000).meta({ description: 'Port of the reader' }),
  SITE_URL: addressSchema
    .optional()
    .meta({ description: 'Public address of the site; the reader’s own when absent' }),
  NEWS_TIME_ZONE: timeZoneSchema
    .default('Europe/Kyiv')
    .meta({ description: 'Whose midnight makes a “yesterday” (IANA)' }),
  NEWS_LANGUAGE: localeSchema
    .default('uk')
    .meta({ description: 'Language of what does not say which it is in: uk, de or en' }),
  NEWS_NAME: z.string().trim().min(1).optional().meta({ description: 'Name of the newspaper' }),
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
  const { data, error } = schema.safeParse(given, { error: inPlainWords })
  if (error)
    throw new SettingsError(
      error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    )
  return data
}

/** The settings of a service for whoever asks for help: the name of each, its default and its meaning. */
export function describeSettings(schema: z.ZodObject): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const lines = Object.entries(properties).map(([name, property]) => {
    const { default: value, description = '' } = property as { default?: unknown; description?: string }
    return `  ${name.padEnd(24)}${String(value ?? '').padEnd(12)} ${description}`
  })
  return ['Settings (environment variables, their defaults and meaning):', ...lines].join('\n')
}
