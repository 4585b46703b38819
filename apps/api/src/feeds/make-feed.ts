import { createPublication, machinePaths } from '@news/contract'
import { bodyToHtml, type Locale, nameIn } from '@news/domain'
import { Feed } from 'feed'
import type { WholeArticle } from '../articles/article-find-store.ts'

/** The site that a feed is of. */
export interface FeedSite {
  siteUrl: string
  siteName: Record<Locale, string>
}

export interface FeedRequest extends FeedSite {
  /** What the list is narrowed by, as it stands in the address: `?section=misto`. */
  query: string
  language: Locale
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g

/** A list of articles with their whole text, as RSS 2.0. */
export function makeRss(articles: readonly WholeArticle[], request: FeedRequest): string {
  return makeFeed(articles, request).rss2()
}

/** The same as Atom (RFC 4287). */
export function makeAtom(articles: readonly WholeArticle[], request: FeedRequest): string {
  // The library does not say the language of an Atom feed.
  return makeFeed(articles, request).atom1().replace('<feed ', `<feed xml:lang="${request.language}" `)
}

function makeFeed(articles: readonly WholeArticle[], request: FeedRequest): Feed {
  const { siteUrl, siteName, query, language } = request
  const title = siteName[language]
  const feed = new Feed({
    title,
    id: `${siteUrl}${machinePaths.atom}${query}`,
    link: `${siteUrl}/`,
    description: title,
    language,
    generator: false,
    updated: new Date(Math.max(0, ...articles.map(({ article }) => Date.parse(changedAt(article))))),
    feedLinks: {
      rss: `${siteUrl}${machinePaths.rss}${query}`,
      atom: `${siteUrl}${machinePaths.atom}${query}`,
      json: `${siteUrl}${machinePaths.json}${query}`,
    },
  })
  for (const whole of articles) feed.addItem(toItem(whole, request))
  return feed
}

function toItem(
  { article, excerpt }: WholeArticle,
  { siteUrl, siteName }: FeedSite,
): Parameters<Feed['addItem']>[0] {
  const { language, datePublished = '' } = article
  const publication = createPublication(siteUrl, siteName, language)
  return {
    title: printable(article.headline),
    // The name of the article, whatever its address will be (RFC 9562).
    id: `urn:uuid:${article.id}`,
    link: publication.articleUrl(article.slug, language),
    description: printable(excerpt),
    content: printable(bodyToHtml(article.body, { resolve: publication.resolve })),
    date: new Date(changedAt(article)),
    published: new Date(datePublished),
    author: article.authors.map((author) => ({
      name: printable(nameIn(author, language)),
      link: publication.authorUrl(author),
    })),
    category: [article.section, ...article.tags].map((one) => ({ name: printable(nameIn(one, language)) })),
  }
}

/** When an article was last made other than it was. */
export function changedAt({ dateModified, datePublished = '' }: WholeArticle['article']): string {
  return dateModified ?? datePublished
}

export function printable(text: string): string {
  return text.replace(notXml, '')
}
