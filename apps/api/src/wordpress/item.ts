export interface SiteTerm {
  domain: string
  slug: string
  name: string
}

/** A post, page, file or anything else that WordPress keeps as one. */
export interface SiteItem {
  id: number
  type: string
  status: string
  title: string
  link: string
  /** The part of its address, as stored: percent-encoded unless Latin. */
  name: string
  creator: string
  content: string
  excerpt: string
  /** ISO 8601 with milliseconds; absent before publication. */
  published: string | undefined
  modified: string | undefined
  parent: number
  order: number
  isProtected: boolean
  isSticky: boolean
  /** True when its HTML is as WordPress shows it to visitors; else as an editor typed it. */
  isRendered: boolean
  attachmentUrl: string
  terms: readonly SiteTerm[]
  meta: Readonly<Record<string, string>>
  unreadMeta: readonly string[]
  comments: number
  /** The number of the first version of the same text, where the source itself says so. */
  original?: number | undefined
}
