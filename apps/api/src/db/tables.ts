import type { Selectable } from 'kysely'

/** The tables as the migrations leave them. Moments are ISO 8601 text in UTC, documents are JSON as text. */
export interface Tables {
  articles: ArticleTable
  article_references: ArticleReferenceTable
  sections: SectionTable
  partnerships: PartnershipTable
  revisions: RevisionTable
  changes: ChangeTable
  search_documents: SearchDocumentTable
  search_names: SearchNameTable
  search_words: SearchWordTable
  tokens: TokenTable
  moved_slugs: MovedSlugTable
  idempotency_keys: IdempotencyKeyTable
  terms: TermTable
  corrections: CorrectionTable
  wordpress_sites: WordPressSiteTable
  wordpress_posts: WordPressPostTable
  wordpress_references: WordPressReferenceTable
  wordpress_uses: WordPressUseTable
  wordpress_answers: WordPressAnswerTable
  old_addresses: OldAddressTable
  fetched_pictures: FetchedPictureTable
  webhooks: WebhookTable
}

export interface ArticleTable {
  id: string
  slug: string
  /** What an import calls it; null for what was written here. */
  source_key: string | null
  language: string
  status: string
  date_published: string | null
  pinned: number
  section: string
  translation_of: string | null
  revision: number
  date_created: string
  /** 1 when the log of changes has told of it and nothing has taken it back. */
  announced: number
  date_modified: string | null
  /** The draft without its body. */
  head: string
  body: string
  excerpt: string
}
export type ArticleRow = Selectable<ArticleTable>

/** What published articles can be listed by, beside their own columns. */
export interface ArticleReferenceTable {
  kind: 'tag' | 'author' | 'partnership'
  slug: string
  date_published: string
  article_id: string
}

export interface SectionTable {
  slug: string
  /** The order of the newspaper. */
  position: number
  name: string
  parent: string | null
}

export interface PartnershipTable {
  id: string
  slug: string
  revision: number
  date_created: string
  date_modified: string
  /** The draft. */
  content: string
}
export type PartnershipRow = Selectable<PartnershipTable>

/** Every state that was ever saved, as it was handed in. */
export interface RevisionTable {
  type: SubjectType
  id: string
  revision: number
  saved_at: string
  content: string
}

/** The log: `position` grows by one with every entry, without gaps. */
export interface ChangeTable {
  position: number
  at: string
  type: SubjectType
  action: 'created' | 'updated' | 'corrected' | 'withdrawn' | 'deleted'
  id: string
  slug: string
  revision: number
}
export type ChangeRow = Selectable<ChangeTable>

/** The published articles in the search index, under their numbers in it, and by which analyzer they came there. */
export interface SearchDocumentTable {
  /** Grows with the date of publication: the newest have the highest. */
  number: number
  article_id: string
  analyzer: string
}

/** Tags, people and municipalities by the words of their names, folded, in every language and both scripts. */
export interface SearchNameTable {
  word: string
  kind: 'tag' | 'author' | 'municipality'
  slug: string
  /** JSON: the name in each language. */
  name: string
}
export type SearchNameRow = Selectable<SearchNameTable>

/** Words of headlines and names, to be found by how they begin and end. */
export interface SearchWordTable {
  /** Folded. */
  word: string
  backwards: string
  /** As it was first written. */
  written: string
}

/** Who may write. The token itself is nowhere, only its SHA-256. */
export interface TokenTable {
  id: string
  name: string
  hash: string
  /** Separated by spaces. */
  scopes: string
  date_created: string
  date_revoked: string | null
}
export type TokenRow = Selectable<TokenTable>

/** Slugs that articles once had. */
export interface MovedSlugTable {
  slug: string
  article_id: string
}

/** What was answered to a request with a key, so that its repetition answers the same. */
export interface IdempotencyKeyTable {
  token_id: string
  key: string
  /** Of the request: another request with the same key is a mistake. */
  fingerprint: string
  saved_at: string
  slug: string
  /** JSON. */
  answer: string
}

/** Tags and authors by the newest article that names them. */
export interface TermTable {
  kind: 'tag' | 'author'
  slug: string
  /** JSON. */
  content: string
}

/** Where the corrections of articles stand, by their dates; their words are in the articles. */
export interface CorrectionTable {
  article_id: string
  number: number
  date: string
}

/** A WordPress site that is followed. */
export interface WordPressSiteTable {
  home: string
  /** JSON: what the last rounds found. */
  state: string
}

/** A post of a site, and how its list described it when it was taken. */
export interface WordPressPostTable {
  home: string
  id: number
  listing: string
  /** 1 when nothing can have changed since without changing the list; 0 takes it again in the next round. */
  settled: number
  /** Null when no article came of it. */
  article_id: string | null
}

/** What posts of a site refer to, as the site last described it. */
export interface WordPressReferenceTable {
  home: string
  kind: WordPressReferenceKind
  id: number
  /** JSON. */
  content: string
  /** The slug that it has here for good; null for what has none. */
  slug: string | null
  /** Of a file: its host and path, without the size of a smaller copy. */
  address: string | null
}
export type WordPressReferenceKind = 'category' | 'post_tag' | 'author' | 'media'

/** Which posts must be taken again when something they refer to changes. */
export interface WordPressUseTable {
  home: string
  kind: WordPressReferenceKind
  id: number
  post: number
}

/** A list of a site that says by a validator whether it is still the same. */
export interface WordPressAnswerTable {
  home: string
  /** Path and query. */
  address: string
  etag: string | null
  last_modified: string | null
  /** JSON: what of its headers is read. */
  headers: string
  body: string
}

/** An address of a site that was moved here, without its host. */
export interface OldAddressTable {
  address: string
  kind: 'article' | 'section' | 'tag' | 'author'
  /** The source key of an article; the slug of a section, tag or author. */
  target: string
  /** The slug that an article will have as long as it is not here yet. */
  slug: string | null
}

/** A picture that was fetched from another site, and what to ask it for next time. */
export interface FetchedPictureTable {
  url: string
  /** Host and path, without the size of a smaller copy. */
  address: string
  /** JSON. */
  picture: string
  etag: string | null
  last_modified: string | null
  /** 1 when the site has said that the file is another one now. */
  stale: number
}

/** Whoever has the log of changes sent to them. */
export interface WebhookTable {
  id: string
  token_id: string
  url: string
  /** Separated by spaces. */
  types: string
  /** As it is: what is signed with it cannot be checked with its hash. */
  secret: string
  date_created: string
  /** Of the last entry of the log that was received. */
  position: number
  /** Since the last success. */
  failures: number
  /** When the next attempt may be made. */
  due_at: string
  disabled_at: string | null
}
export type WebhookRow = Selectable<WebhookTable>

export type SubjectType = 'article' | 'partnership'
