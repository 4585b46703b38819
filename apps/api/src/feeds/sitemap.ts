import { createPublication } from '@news/contract'
import type { ArticleHead } from '@news/domain'
import type { FeedSite } from './feed.ts'
import { declaration, element, emptyElement, textElement } from './xml.ts'

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** An index of the maps of single months (sitemaps.org). */
export function sitemapIndex(maps: readonly { url: string; changed: string }[]): string {
  const entries = maps.map(({ url, changed }) =>
    element('sitemap', textElement('loc', url) + element('lastmod', changed)),
  )
  return `${declaration}<sitemapindex ${namespace}>${entries.join('\n')}</sitemapindex>\n`
}

/** The addresses of articles, each with those of its versions in other languages. */
export function sitemap(articles: readonly ArticleHead[], site: FeedSite): string {
  const entries = articles.map((article) =>
    element('url', locationOf(article, site) + versionsOf(article, site)),
  )
  const xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `${declaration}<urlset ${namespace} ${xhtml}>${entries.join('\n')}</urlset>\n`
}

function locationOf(article: ArticleHead, site: FeedSite): string {
  const { datePublished = '', dateModified = datePublished } = article
  return textElement('loc', urlOf(article, site)) + element('lastmod', dateModified)
}

/** Every version lists all versions and itself. */
function versionsOf(article: ArticleHead, site: FeedSite): string {
  if (article.translations.length === 0) return ''
  return [article, ...article.translations]
    .map((version) =>
      emptyElement('xhtml:link', {
        rel: 'alternate',
        hreflang: version.language,
        href: urlOf(version, site),
      }),
    )
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
