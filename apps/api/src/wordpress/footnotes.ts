import { z } from 'zod'
import type { SiteItem } from './item.ts'

const footnotesSchema = z.array(z.object({ content: z.string() }))

/** The block editor keeps the footnotes of a text beside it, as a list in the notation of JavaScript. */
export function footnotesOf({ meta }: Pick<SiteItem, 'meta'>): string[] {
  const { footnotes = '' } = meta
  if (footnotes === '') return []
  try {
    const parsed = footnotesSchema.safeParse(JSON.parse(footnotes))
    return parsed.success ? parsed.data.map(({ content }) => content) : []
  } catch {
    return []
  }
}
