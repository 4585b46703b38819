import type { Article, Author } from '@news/domain'
import { textIn } from '@news/domain'
import type { Site } from '../page-context.ts'

/** JSON-LD as it may stand in a script element: no "<" in it, so no text can end the element. */
export function structuredDataScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/**
 * An article in the words of schema.org (NewsArticle), for search engines.
 *
 * @param path the path of its canonical address
 */
export function articleStructuredData(article: Article, path: string, site: Site): object {
  const { language, image } = article
  return {
    '@context': 'https://schema.org',
    '@type': article.genre === 'opinion' ? 'OpinionNewsArticle' : 'NewsArticle',
    headline: article.headline,
    ...(article.standfirst && { description: article.standfirst }),
    inLanguage: language,
    mainEntityOfPage: site.url + path,
    ...(image?.src.startsWith('/') && { image: site.url + image.src }),
    datePublished: article.datePublished,
    dateModified: article.dateModified ?? article.datePublished,
    articleSection: textIn(article.section.name, language).text,
    author: article.authors.map((author) => authorData(author, language)),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name[site.language], url: site.url },
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ date, right }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: right,
      })),
    }),
  }
}

function authorData(author: Author, language: string): object {
  return {
    '@type': author.kind === 'person' ? 'Person' : 'Organization',
    name: textIn(author.name, language).text,
  }
}
