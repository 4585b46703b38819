import { type Language, type Locale, locales, type Publication } from '@news/domain'
import { sitePaths } from './site-paths.ts'

/** The language of the interface in which a text is shown: its own where there is one, else Ukrainian. */
export function localeOf(language: Language): Locale {
  return locales.find((locale) => locale === language) ?? 'uk'
}

/**
 * The site as an article is presented to other programs.
 *
 * @param url without a slash at the end
 */
export function createPublication(
  url: string,
  name: Record<Locale, string>,
  language: Language,
): Publication {
  return {
    name: name[localeOf(language)],
    url,
    articleUrl: (slug, version) => url + sitePaths(localeOf(version)).article(slug),
    authorUrl: ({ slug }) => url + sitePaths(localeOf(language)).author(slug),
    resolve: (path) => URL.parse(path, url)?.href ?? path,
  }
}
