import { escapeHtml } from '@news/domain'
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
    textElement('title', withoutTags(title)),
    textElement('link', pageUrl),
    textElement('description', withoutTags(title)),
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
    textElement('title', withoutTags(item.title)),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(item.published)),
    // An author of RSS itself is an e-mail address.
    ...item.authors.map(({ name }) => textElement('dc:creator', withoutTags(name))),
    ...item.categories.map(({ name }) => textElement('category', withoutTags(name))),
    // HTML by the specification, as is the text itself.
    textElement('description', escapeHtml(item.excerpt)),
    textElement('content:encoded', item.html),
    ...(item.modified ? [textElement('atom:updated', changedAt(item))] : []),
  ])
}

/** What begins like a tag is none for whoever takes the words for HTML, and reads the same for whoever does not. */
function withoutTags(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, '< ')
}

/** English names of days and months, whatever the language of the feed. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
