import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Attachment } from './attachment.ts'
import type { Surroundings } from './content/dialect.ts'

/** A site without a media library, or with the pictures given. */
export function siteWith(attachments: readonly Attachment[] = []): Surroundings {
  return {
    baseUrl: 'https://city.example',
    findAttachment: (id) => attachments.find((attachment) => attachment.id === id),
    findAttachmentByUrl: (url) => attachments.find((attachment) => attachment.url === url),
    ownImages: () => attachments.filter((attachment) => attachment.parent === 1),
  }
}

export function attachmentWith(fields: Partial<Attachment> & { id: number; url: string }): Attachment {
  return { parent: 0, order: 0, title: '', alt: '', caption: '', credit: '', sizes: [], ...fields }
}

/** A file of the collection of real data that may lie beside the repository. */
export function findRealData(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url))
  return existsSync(file) ? file : undefined
}

interface ItemFields {
  id: number
  title?: string
  content?: string
  excerpt?: string
  name?: string
  status?: string
  type?: string
  creator?: string
  published?: string
  /** More elements of the item, as XML. */
  more?: string
}

/** An item as WordPress 6 and 7 write it. */
export function itemXml({
  id,
  title = `Допис ${id}`,
  content = '',
  excerpt = '',
  name = `dopys-${id}`,
  status = 'publish',
  type = 'post',
  creator = 'olena',
  published = '2025-10-02 12:20:00',
  more = '<category domain="category" nicename="misto"><![CDATA[Місто]]></category>',
}: ItemFields): string {
  return `<item>
<title><![CDATA[${title}]]></title>
<link>https://city.example/?p=${id}</link>
<dc:creator><![CDATA[${creator}]]></dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded>
<excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date_gmt><![CDATA[${published}]]></wp:post_date_gmt>
<wp:post_modified_gmt><![CDATA[2025-11-01 08:00:00]]></wp:post_modified_gmt>
<wp:post_name><![CDATA[${name}]]></wp:post_name>
<wp:status><![CDATA[${status}]]></wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type><![CDATA[${type}]]></wp:post_type>
${more}
</item>
`
}

/** One of the custom fields of an item. */
export function metaXml(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
}

export function exportOf(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Міські вісті</title>
<link>https://city.example</link>
<language>uk</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://city.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[olena]]></wp:author_login><wp:author_display_name><![CDATA[Олена]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename><![CDATA[misto]]></wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Місто]]></wp:cat_name></wp:category>
${items.join('')}</channel>
</rss>
`
}
