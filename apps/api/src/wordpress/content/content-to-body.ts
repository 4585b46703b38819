import { type ConvertedBody, htmlToBody } from '@news/domain/markup'
import { renderedDialect, type Surroundings, wordPressDialect } from './dialect.ts'

/** The text of a WordPress post as Portable Text: classic or from the block editor, shortcodes included. */
export function contentToBody(html: string, site: Surroundings): ConvertedBody {
  return htmlToBody(html, { baseUrl: site.baseUrl, dialect: wordPressDialect(site) })
}

/** The same of the HTML that WordPress shows to visitors: shortcodes and paragraphs are markup there already. */
export function renderedToBody(html: string, site: Surroundings): ConvertedBody {
  return htmlToBody(html, { baseUrl: site.baseUrl, dialect: renderedDialect(site) })
}
