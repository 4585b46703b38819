import { z } from 'zod'
import { parseUrl } from './parse-url.ts'
import { closeDirections } from './text/directions.ts'

/** The languages in which the interface speaks and in which time is put into words. */
export const locales = ['uk', 'de', 'en'] as const

export const localeSchema = z.enum(locales).meta({
  id: 'Locale',
  description: 'A language of the interface',
})
export type Locale = z.infer<typeof localeSchema>

/** UUID version 7 (RFC 9562): sorts by the time it was made. */
export const idSchema = z.uuidv7('is not a UUID version 7').meta({
  id: 'Id',
  description: 'UUID version 7 (RFC 9562)',
  examples: ['0199a5c2-7d1e-7b3a-9c55-0d6f4a1b2c3d'],
})

/** The part of an address that names one thing; stable after publication. */
export const slugSchema = z
  .string()
  .max(200, 'is longer than 200 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case Latin letters and digits joined by single hyphens')
  .meta({
    id: 'Slug',
    description: 'The part of an address that names one thing: a-z, 0-9, single hyphens',
    examples: ['kamianske-wuppertal'],
  })

/** A language of content. Kept to the shapes that occur: `uk`, `de`, `zh-Hant`, `pt-BR`. */
export const languageSchema = z
  .string()
  .regex(
    /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/,
    'is not a BCP 47 language tag such as "uk" or "pt-BR"',
  )
  .meta({ id: 'Language', description: 'BCP 47 language tag; Ukrainian is "uk"', examples: ['uk', 'de'] })
export type Language = z.infer<typeof languageSchema>

/** A moment, always in UTC and always the same width, so that text order is time order. */
export const instantSchema = z.iso
  .datetime({ precision: 3, error: 'must be a moment in UTC such as "2025-10-02T12:20:00.000Z"' })
  .meta({
    id: 'Instant',
    description: 'A moment in UTC, ISO 8601 with milliseconds',
    examples: ['2025-10-02T12:20:00.000Z'],
  })
export type Instant = z.infer<typeof instantSchema>

/**
 * Text that somebody has written. What it leaves open of the signs of direction is closed, so that it never turns the words
 * around it, wherever it is shown; see {@link closeDirections}.
 */
export const textSchema = z.string().overwrite(closeDirections)

/** One meaning in several languages; at least one. */
export const localizedTextSchema = z
  .record(languageSchema, textSchema.trim().min(1, 'must not be empty').max(20_000))
  .refine((texts) => Object.keys(texts).length > 0, 'must hold at least one language')
  .meta({
    id: 'LocalizedText',
    description: 'The same text by language',
    examples: [{ uk: 'Місто', de: 'Stadt', en: 'City' }],
  })
export type LocalizedText = z.infer<typeof localizedTextSchema>

/**
 * The text in the language asked for, else in the first of the others that is there, with the language it is in,
 * so that a page can say `lang="…"`.
 *
 * @example textIn({ uk: 'Місто', de: 'Stadt' }, 'en') // { text: 'Місто', language: 'uk' }
 */
export function textIn(texts: LocalizedText, language: Language): { text: string; language: Language } {
  const own = Object.hasOwn(texts, language) ? texts[language] : undefined
  if (own !== undefined) return { text: own, language }
  const [first] = Object.entries(texts)
  if (!first) throw new RangeError('a localized text must hold at least one language')
  return { text: first[1], language: first[0] }
}

/** What programs leave out of an address, and signs that none may hold as they are (RFC 3986, 2; RFC 3987, 4.1). */
const leftOut = /[\t\n\r]/g
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** An address that leads where it led, and can stand in a line of text. */
function showUnseen(address: string): string {
  return address.replace(leftOut, '').replace(unseen, encodeURIComponent)
}

/** An address outside of ours: http or https, nothing else. */
export const webUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .overwrite(showUnseen)
  .max(2_000)
  .meta({ id: 'WebUrl', description: 'An http or https address' })

/** Where a link in a text may lead: the web, mail, telephone, or a place on this site. Never script. */
export const hrefSchema = z
  .string()
  .overwrite(showUnseen)
  .max(2_000)
  .refine(isSafeHref, 'must be an http, https, mailto or tel address, or a path or fragment of this site')
  .meta({ id: 'Href', description: 'http, https, mailto or tel address, or a path or fragment of this site' })

/** True for the targets that {@link hrefSchema} lets through. */
export function isSafeHref(href: string): boolean {
  if (/^[/#]/.test(href)) return !/^\/[/\\]/.test(href) && !/[\s\\]/.test(href)
  return /^(?:https?|mailto|tel):/i.test(href) && parseUrl(href) !== undefined
}

const imageSources = 'must be a path under /media/ of this site, or an http or https address'

/** Where an image lies: on this site, under `/media/`, or on the web. */
export const imageSourceSchema = z
  .union([z.string().regex(/^\/media\/[\w.-]+$/, imageSources), webUrlSchema], { error: imageSources })
  .meta({ id: 'ImageSource', description: 'A path under /media/ of this site, or an http or https address' })

/** An identifier of Wikidata. */
export const wikidataIdSchema = z.string().regex(/^Q[1-9]\d*$/, 'must look like "Q3954"')
