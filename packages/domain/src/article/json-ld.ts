import type { ArticleHead, Correction, Genre } from './article.ts'
import { nameIn, type Publication } from './publication.ts'
import type { Author } from './reference.ts'

/** schema.org has a type for opinion and advertisement; an authority's own words are an Article, not reporting. */
const typeOf = {
  news: 'NewsArticle',
  statement: 'Article',
  opinion: 'OpinionNewsArticle',
  advertisement: 'AdvertiserContentArticle',
} as const satisfies Record<Genre, string>

/**
 * An article as JSON-LD of schema.org, for search engines. Write it into a page with {@link serializeJsonLd}. It stands in
 * the first kilobytes that a reader waits for, so it repeats nothing that readers alone need:
 * no sources, no text, no summary.
 *
 * Sources: schema.org NewsArticle; Google's recommended properties for articles.
 */
export function toJsonLd(article: ArticleHead, publication: Publication): Record<string, unknown> {
  const { language, image, tags, datePublished, dateModified } = article
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': typeOf[article.genre],
    mainEntityOfPage: publication.articleUrl(article.slug, language),
    headline: article.headline,
    inLanguage: language,
    image: image && [publication.resolve(image.src)],
    datePublished,
    dateModified,
    author: article.authors.map((author) => authorObject(author, article, publication)),
    publisher: publisherObject(publication),
    isAccessibleForFree: true,
    ...versionsOf(article, publication),
    articleSection: nameIn(article.section, language),
    keywords: tags.map((tag) => nameIn(tag, language)),
    contentLocation: article.places.map((place) => ({
      '@type': 'Place',
      name: place.name[language] ?? Object.values(place.name)[0],
    })),
    correction: article.corrections.map(correctionComment),
  })
}

/**
 * The newspaper itself as JSON-LD, with its rules: said once for all articles, which name it by the same `@id`.
 *
 * Source: schema.org NewsMediaOrganization.
 */
export function publisherToJsonLd(publication: Publication): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    ...publisherObject(publication),
    ...publication.policies,
  }
}

/**
 * JSON-LD as the text of a `<script type="application/ld+json">`: no headline can close the element, whatever it holds.
 */
export function serializeJsonLd(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** A translation says what it was made from, an original what was made from it. */
function versionsOf({ translationOf, translations }: ArticleHead, { articleUrl }: Publication) {
  const works = translations.map(({ original, slug, language }) => ({
    original,
    work: { '@type': 'NewsArticle', '@id': articleUrl(slug, language), inLanguage: language },
  }))
  return translationOf
    ? { translationOfWork: works.find(({ original }) => original)?.work }
    : { workTranslation: works.map(({ work }) => work) }
}

function publisherObject({ name, url }: Publication): Record<string, unknown> {
  return { '@type': 'NewsMediaOrganization', '@id': url, name, url }
}

function authorObject(
  author: Author,
  { language }: ArticleHead,
  { authorUrl }: Publication,
): Record<string, unknown> {
  return {
    '@type': author.kind === 'person' ? 'Person' : 'Organization',
    name: nameIn(author, language),
    url: authorUrl(author),
  }
}

function correctionComment({ date, wrong, right }: Correction): Record<string, unknown> {
  return { '@type': 'CorrectionComment', datePublished: date, text: `${wrong} → ${right}` }
}

/** Absent is better than empty: validators complain of empty strings and lists. */
function withoutEmpty(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
