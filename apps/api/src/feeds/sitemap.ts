import { createPublication, sitePaths } from '@news/contract'
import { type ArticleHead, locales } from '@news/domain'
import type { FeedSite } from './feed.ts'
import { declaration, element, emptyElement, textElement } from './xml.ts'

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A map as an index names it. */
export interface ListedMap {
  url: string
  /** The moment of the last change to anything on it. */
  changed: string
}

/** An index of maps (sitemaps.org). */
export function sitemapIndex(maps: readonly ListedMap[]): string {
  const entries = maps.map(({ url, changed }) =>
    element('sitemap', textElement('loc', url) + element('lastmod', changed)),
  )
  return `${declaration}<sitemapindex ${namespace}>${entries.join('\n')}</sitemapindex>\n`
}

/** The addresses of articles, each with those of its versions in other languages. */
export function sitemap(articles: readonly ArticleHead[], site: FeedSite): string {
  return urlSet(articles.map((article) => locationOf(article, site) + versionsOf(article, site)))
}

/** The pages of partnerships, in every language of the interface. */
export function partnershipSitemap(
  partnerships: readonly { slug: string; dateModified: string }[],
  siteUrl: string,
): string {
  return urlSet(
    partnerships.flatMap(({ slug, dateModified }) => {
      const pages = locales.map((locale) => ({
        hreflang: locale,
        href: siteUrl + sitePaths(locale).partnership(slug),
      }))
      const versions = pages.map(alternate).join('')
      return pages.map(({ href }) => textElement('loc', href) + element('lastmod', dateModified) + versions)
    }),
  )
}

function urlSet(entries: readonly string[]): string {
  const xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  const urls = entries.map((entry) => element('url', entry)).join('\n')
  return `${declaration}<urlset ${namespace} ${xhtml}>${urls}</urlset>\n`
}

function alternate(version: { hreflang: string; href: string }): string {
  return emptyElement('xhtml:link', { rel: 'alternate', ...version })
}

function locationOf(article: ArticleHead, site: FeedSite): string {
  const { datePublished = '', dateModified = datePublished } = article
  return textElement('loc', urlOf(article, site)) + element('lastmod', dateModified)
}

/** Every version lists all versions and itself. */
function versionsOf(article: ArticleHead, site: FeedSite): string {
  if (article.translations.length === 0) return ''
  return [article, ...article.translations]
    .map((version) => alternate({ hreflang: version.language, href: urlOf(version, site) }))
    .join('')
}

function urlOf(
  { slug, language }: Pick<ArticleHead, 'slug' | 'language'>,
  { siteUrl, siteName }: FeedSite,
): string {
  return createPublication(siteUrl, siteName, language).articleUrl(slug, language)
}

/** What was published in the last two days, as Google News wants it. */
export function newsSitemap(articles: readonly ArticleHead[], site: FeedSite): string {
  const entries = articles.map((article) => {
    const { language, headline, datePublished = '' } = article
    const { name } = createPublication(site.siteUrl, site.siteName, language)
    const publication = textElement('news:name', name) + textElement('news:language', language)
    const news = [
      element('news:publication', publication),
      element('news:publication_date', datePublished),
      textElement('news:title', headline),
    ]
    return element('url', textElement('loc', urlOf(article, site)) + element('news:news', news.join('')))
  })
  const google = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
  return `${declaration}<urlset ${namespace} ${google}>${entries.join('\n')}</urlset>\n`
}
