import { slugSchema } from '@news/domain'
import { slugify } from '@news/domain/text'

/** A slug as it is, else one made of the words. Empty when nothing in them can be written in Latin letters. */
export function toSlug(text: string): string {
  return slugSchema.safeParse(text).data ?? slugify(text)
}

/** WordPress keeps what is not Latin percent-encoded; empty when it is not readable. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return ''
  }
}

/** The slug here of what WordPress, or an editor who read an address, calls so. */
export function readableSlug(name: string): string {
  return toSlug(decodeSlug(name))
}
