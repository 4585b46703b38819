import { changedAt, type Feed, type FeedItem } from './feed.ts'
import { declaration, element, emptyElement, textElement } from './xml.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** A feed as RSS 2.0, with the whole texts. Readers of feeds take titles for HTML or for text: these can be both. */
export function writeRss({ title, pageUrl, urls, hub, language, updated, items }: Feed): string {
  const channel = [
    textElement('title', title),
    textElement('link', pageUrl),
    textElement('description', title),
    textElement('language', language),
    ...(updated ? [textElement('lastBuildDate', rfc822(updated))] : []),
    emptyElement('atom:link', { href: urls.rss, rel: 'self', type: 'application/rss+xml' }),
    ...(hub ? [emptyElement('atom:link', { href: hub, rel: 'hub' })] : []),
    ...items.map(toItem),
  ]
  return `${declaration}${element('rss', element('channel', channel), { version: '2.0', ...namespaces })}\n`
}

function toItem(item: FeedItem): string {
  return element('item', [
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(item.published)),
    // An author of RSS itself is an e-mail address.
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.categories.map(({ name }) => textElement('category', name)),
    textElement('description', item.excerpt),
    textElement('content:encoded', item.html),
    ...(item.modified ? [textElement('atom:updated', changedAt(item))] : []),
  ])
}

/** English names of days and months, whatever the language of the feed. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
