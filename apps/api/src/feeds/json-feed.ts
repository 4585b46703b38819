import { createPublication, machinePaths } from '@news/contract'
import { bodyToHtml, nameIn } from '@news/domain'
import type { WholeArticle } from '../articles/article-find-store.ts'
import type { FeedRequest, FeedSite } from './make-feed.ts'

/** A list of articles with their whole text, as JSON Feed 1.1 (jsonfeed.org). */
export function makeJsonFeed(articles: readonly WholeArticle[], request: FeedRequest): object {
  const { siteUrl, siteName, query, language } = request
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteName[language],
    home_page_url: `${siteUrl}/`,
    feed_url: `${siteUrl}${machinePaths.json}${query}`,
    language,
    items: articles.map((whole) => toItem(whole, request)),
  }
}

function toItem({ article, excerpt }: WholeArticle, { siteUrl, siteName }: FeedSite): object {
  const { id, slug, language, headline, body, image, datePublished, dateModified } = article
  const publication = createPublication(siteUrl, siteName, language)
  return {
    id: `urn:uuid:${id}`,
    url: publication.articleUrl(slug, language),
    title: headline,
    summary: excerpt,
    content_html: bodyToHtml(body, { resolve: publication.resolve }),
    ...(image && { image: publication.resolve(image.src) }),
    date_published: datePublished,
    ...(dateModified && { date_modified: dateModified }),
    authors: article.authors.map((author) => ({
      name: nameIn(author, language),
      url: publication.authorUrl(author),
    })),
    tags: article.tags.map((tag) => nameIn(tag, language)),
    language,
  }
}
