import { changedAt, type Feed, type FeedItem } from './feed.ts'
import { declaration, element, emptyElement, textElement } from './xml.ts'

/** Of a feed in which nothing is yet: it must say something (RFC 4287, 4.2.15). */
const never = '1970-01-01T00:00:00.000Z'

/** A feed as Atom (RFC 4287), with the whole texts. */
export function writeAtom({ title, pageUrl, urls, hub, language, updated = never, items }: Feed): string {
  const content = [
    textElement('id', urls.atom),
    textElement('title', title),
    textElement('updated', updated),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: urls.atom }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: pageUrl }),
    ...(hub ? [emptyElement('link', { rel: 'hub', href: hub })] : []),
    // For entries whose authors nobody named.
    element('author', textElement('name', title)),
    ...items.map((item) => toEntry(item, language)),
  ]
  return `${declaration}${element('feed', content, { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language })}\n`
}

function toEntry(item: FeedItem, language: string): string {
  const content = [
    textElement('id', item.id),
    textElement('title', item.title),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: item.url, hreflang: item.language }),
    textElement('published', item.published),
    textElement('updated', changedAt(item)),
    ...item.authors.map(({ name, url }) =>
      element('author', [textElement('name', name), textElement('uri', url)]),
    ),
    ...item.categories.map(({ slug, name }) => emptyElement('category', { term: slug, label: name })),
    textElement('summary', item.excerpt),
    textElement('content', item.html, { type: 'html' }),
  ]
  return element('entry', content, { 'xml:lang': item.language === language ? undefined : item.language })
}
