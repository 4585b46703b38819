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
  const paths = sitePaths(localeOf(language))
  return {
    name: name[localeOf(language)],
    url,
    articleUrl: (slug, version) => url + sitePaths(localeOf(version)).article(slug),
    authorUrl: ({ slug }) => url + paths.author(slug),
    policies: policiesAt(url + paths.about(), url + paths.contact()),
    resolve: (path) => URL.parse(path, url)?.href ?? path,
  }
}

/** The places on the page about the newsroom that tell its rules: `id` attributes of that page. */
export const aboutAnchors = {
  imprint: 'imprint',
  principles: 'principles',
  corrections: 'corrections',
} as const

function policiesAt(about: string, contact: string): Record<string, string> {
  return {
    publishingPrinciples: `${about}#${aboutAnchors.principles}`,
    correctionsPolicy: `${about}#${aboutAnchors.corrections}`,
    ownershipFundingInfo: `${about}#${aboutAnchors.imprint}`,
    actionableFeedbackPolicy: contact,
  }
}
