import type { Feed, FeedItem } from './feed.ts'

/** A feed as JSON Feed 1.1 (jsonfeed.org), with the whole texts. */
export function writeJsonFeed({ title, pageUrl, urls, hub, language, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: pageUrl,
    feed_url: urls.json,
    language,
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: items.map(toItem),
  })
}

function toItem(item: FeedItem): object {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.excerpt,
    content_html: item.html,
    ...(item.imageUrl && { image: item.imageUrl }),
    date_published: item.published,
    ...(item.modified && { date_modified: item.modified }),
    authors: item.authors,
    tags: item.categories.map(({ name }) => name),
    language: item.language,
  }
}
