import { type ConvertedBody, htmlToBody } from '@news/domain/markup'
import { type Surroundings, wordPressDialect } from './dialect.ts'

/** The text of a WordPress post as Portable Text: classic or from the block editor, shortcodes included. */
export function contentToBody(html: string, site: Surroundings): ConvertedBody {
  return htmlToBody(html, { baseUrl: site.baseUrl, dialect: wordPressDialect(site) })
}
