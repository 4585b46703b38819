import { createPublication, machinePaths } from '@news/contract'
import { bodyToHtml, type Instant, type Language, type Locale, nameIn } from '@news/domain'
import type { WholeArticle } from '../articles/article-find-store.ts'
import { latestOf } from './latest-of.ts'

/** The site that a feed is of. */
export interface FeedSite {
  siteUrl: string
  siteName: Record<Locale, string>
}

export interface FeedRequest extends FeedSite {
  title: string
  /** The page that shows the same, as a path. */
  page: string
  /** What the list is narrowed by, as it stands in the address: `?section=misto`. */
  query: string
  language: Locale
  /** A WebSub hub that is told of news. */
  webSubHub?: string | undefined
}

/** A list of articles with their whole text, before it is written in one of the formats. */
export interface Feed {
  title: string
  pageUrl: string
  /** The address of the feed in each format. */
  urls: Record<'rss' | 'atom' | 'json', string>
  hub: string | undefined
  language: Locale
  /** When any of it was last made other than it was; absent where there is nothing. */
  updated: Instant | undefined
  items: FeedItem[]
}

export interface FeedItem {
  /** The name of the article, whatever its address will be (RFC 9562). */
  id: string
  url: string
  language: Language
  title: string
  excerpt: string
  html: string
  imageUrl: string | undefined
  published: Instant
  modified: Instant | undefined
  authors: { name: string; url: string }[]
  categories: { slug: string; name: string }[]
}

export function makeFeed(articles: readonly WholeArticle[], request: FeedRequest): Feed {
  const { siteUrl, query, language, webSubHub } = request
  const items = articles.map((whole) => toItem(whole, request))
  return {
    title: request.title,
    pageUrl: siteUrl + request.page,
    urls: {
      rss: siteUrl + machinePaths.rss + query,
      atom: siteUrl + machinePaths.atom + query,
      json: siteUrl + machinePaths.json + query,
    },
    hub: webSubHub,
    language,
    updated: latestOf(items.map(changedAt)),
    items,
  }
}

function toItem({ article, excerpt }: WholeArticle, { siteUrl, siteName }: FeedSite): FeedItem {
  const { id, slug, language, headline, body, image, datePublished = '' } = article
  const publication = createPublication(siteUrl, siteName, language)
  return {
    id: `urn:uuid:${id}`,
    url: publication.articleUrl(slug, language),
    language,
    title: headline,
    excerpt,
    html: bodyToHtml(body, { resolve: publication.resolve }),
    imageUrl: image && publication.resolve(image.src),
    published: datePublished,
    modified: article.dateModified,
    authors: article.authors.map((author) => ({
      name: nameIn(author, language),
      url: publication.authorUrl(author),
    })),
    categories: [article.section, ...article.tags].map((one) => ({
      slug: one.slug,
      name: nameIn(one, language),
    })),
  }
}

/** When an item was last made other than it was. */
export function changedAt({ modified, published }: Pick<FeedItem, 'modified' | 'published'>): Instant {
  return modified ?? published
}
