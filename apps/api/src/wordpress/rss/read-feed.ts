import { createHash } from 'node:crypto'
import { type Language, languageSchema } from '@news/domain'
import type { SiteItem, SiteTerm } from '../item.ts'
import { toInstant } from '../site-text.ts'
import { parseRecords } from '../wxr/parse-records.ts'
import type { RawRecord } from '../wxr/record-reader.ts'

/** A feed of WordPress, newest post first. */
export interface SiteFeed {
  title: string
  language: Language | undefined
  items: SiteItem[]
}

/** @throws ImportError for what is no feed */
export async function readFeed(bytes: Buffer, home: string): Promise<SiteFeed> {
  const channel = new Map<string, string>()
  const items: SiteItem[] = []
  for await (const record of parseRecords(textOf(bytes), `${home}/feed/`)) {
    if (record.kind === 'item') items.push(toItem(record))
    else channel.set(record.kind, record.fields[record.kind]?.trim() ?? '')
  }
  const language = languageSchema.safeParse(channel.get('language')?.split(/[-_]/)[0]?.toLowerCase()).data
  return { title: channel.get('title') ?? '', language, items }
}

async function* textOf(bytes: Buffer): AsyncGenerator<string> {
  yield bytes.toString('utf8')
}

function toItem({ fields, terms }: RawRecord): SiteItem {
  const text = (name: string) => fields[name]?.trim() ?? ''
  const { pathname } = URL.parse(text('link')) ?? { pathname: '' }
  return {
    id: numberOf(text('guid'), text('link')),
    type: 'post',
    status: 'publish',
    title: text('title'),
    link: text('link'),
    name: pathname.split('/').findLast((part) => part !== '') ?? '',
    creator: text('dc:creator'),
    content: text('content:encoded') || text('description'),
    excerpt: text('content:encoded') === '' ? '' : text('description'),
    published: toInstant(text('pubDate')),
    modified: undefined,
    parent: 0,
    order: 0,
    isProtected: false,
    isSticky: false,
    isRendered: true,
    attachmentUrl: '',
    terms: termsOf(terms),
    meta: {},
    unreadMeta: [],
    comments: 0,
  }
}

/** The number that WordPress gave it, which a feed shows only in the oldest kind of address; else one made of it. */
function numberOf(guid: string, link: string): number {
  const [, id] = /[?&]p=(\d{1,9})\b/.exec(guid) ?? []
  return id
    ? Number(id)
    : -createHash('sha256')
        .update(guid || link)
        .digest()
        .readUInt32BE(0)
}

/** A feed names categories before tags and does not say which is which: the first one is the section. */
function termsOf(terms: RawRecord['terms']): SiteTerm[] {
  return terms.map(({ name }, i) => ({
    domain: i === 0 ? 'category' : 'post_tag',
    slug: name.trim().toLowerCase(),
    name: name.trim(),
  }))
}
