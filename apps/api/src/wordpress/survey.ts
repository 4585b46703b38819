import { type Language, languageSchema } from '@news/domain'
import type { OldAddressTable } from '../db/tables.ts'
import { listAddresses, postAddresses } from './addresses/site-addresses.ts'
import type { CategoryFile } from './categories/category-file.ts'
import type { SiteItem } from './item.ts'
import { Library, type MediaLibrary, toAttachment } from './library.ts'
import { People } from './people.ts'
import { readWxr } from './read-wxr.ts'
import { Taxonomy, type Term } from './taxonomy.ts'
import { findOriginals, versionsOf } from './translations.ts'
import type { ReadProgress } from './wxr/open-export.ts'

/** What must be known of a site before its first article can be read. */
export interface Survey {
  title: string
  /** Without a slash at the end. */
  url: string
  /** The language in which its sections, tags and people have their names. */
  language: Language
  library: MediaLibrary
  /** The first version of each text that there is in several languages, by what its versions have in common. */
  originals: ReadonlyMap<string, number>
  /** Where its pages were found until now. */
  addresses: OldAddressTable[]
  people: People
  taxonomy: Taxonomy
  /** The texts of blocks that several posts share, by number; none where the site draws them itself. */
  blocks?: ReadonlyMap<number, string>
}

export interface SurveyOptions {
  /** The language of a site that does not say its own. */
  language: Language
  /** What its categories become. */
  categories?: CategoryFile | undefined
  onProgress?: ((progress: ReadProgress) => void) | undefined
}

/**
 * Reads an export to its very end, so that nothing of a damaged one is stored, and remembers its people, terms and
 * files.
 *
 * @throws ImportError
 */
export async function surveyExport(
  file: string,
  { language: fallback, categories, onProgress }: SurveyOptions,
): Promise<Survey> {
  const channel = new Map<string, string>()
  const library = new Library()
  const logins: { login: string; name: string }[] = []
  const terms: Term[] = []
  const blocks = new Map<number, string>()
  const posts: { id: number; link: string; slug: string; group: string | undefined }[] = []
  for await (const record of readWxr(file, onProgress)) {
    if (record.kind === 'channel') channel.set(record.field, record.text)
    else if (record.kind === 'author') logins.push(record)
    else if (record.kind === 'term') terms.push(record)
    else if (record.kind === 'item' && record.item.type === 'post') posts.push(placeOf(record.item))
    else if (record.kind === 'item' && isSharedBlock(record.item))
      blocks.set(record.item.id, record.item.content)
    else if (record.kind === 'item' && record.item.type === 'attachment') {
      const attachment = toAttachment(record.item)
      if (attachment) library.add(attachment)
    }
  }
  const language = siteLanguage(channel.get('language'), fallback)
  const people = new People(language)
  for (const person of logins) people.add(person)
  const taxonomy = new Taxonomy(language, categories)
  for (const term of terms) taxonomy.add(term)
  const url = siteUrl(channel)
  const addresses = [...posts.flatMap((post) => postAddresses(url, post)), ...termAddresses(terms, taxonomy)]
  return {
    title: channel.get('title') ?? '',
    url,
    language,
    library,
    addresses,
    originals: findOriginals(posts),
    people,
    taxonomy,
    blocks,
  }
}

/** A block that several posts show. One that is not for everybody, WordPress does not draw in any of them. */
function isSharedBlock({ type, status, isProtected }: SiteItem): boolean {
  return type === 'wp_block' && status === 'publish' && !isProtected
}

function placeOf(item: SiteItem) {
  const { id, link, name } = item
  return { id, link, slug: name, group: versionsOf(item) }
}

/** Where WordPress shows the lists of categories and tags unless it was told otherwise; an export does not say. */
function termAddresses(terms: readonly Term[], taxonomy: Taxonomy): OldAddressTable[] {
  const parents = new Map(
    terms.flatMap((term) => (term.taxonomy === 'category' ? [[term.slug, term.parent]] : [])),
  )
  return terms.flatMap((term) => {
    const { id, slug, name, taxonomy: kind } = term
    if (kind === 'post_tag')
      return listAddresses(kind, { id, link: `/tag/${slug}`, slug: taxonomy.add(term).slug })
    const list = kind === 'category' ? taxonomy.listOf({ domain: kind, slug, name }) : undefined
    if (kind !== 'category' || !list) return []
    return listAddresses(kind, { id, link: `/category/${withParents(slug, parents)}`, ...list })
  })
}

function withParents(slug: string, parents: ReadonlyMap<string, string>): string {
  const path = [slug]
  for (let above = parents.get(slug); above && !path.includes(above); above = parents.get(above))
    path.unshift(above)
  return path.join('/')
}

function siteUrl(channel: ReadonlyMap<string, string>): string {
  const candidates = ['wp:base_blog_url', 'link', 'wp:base_site_url'].map((field) => channel.get(field) ?? '')
  const url = candidates.find((candidate) => /^https?:\/\//i.test(candidate) && URL.canParse(candidate))
  return (url ?? 'http://localhost').replace(/(?<!\/)\/+$/, '')
}

/** `en-US` and `en-GB` are English to readers of names. */
function siteLanguage(text = '', fallback: Language): Language {
  return languageSchema.safeParse(text.split(/[-_]/)[0]?.toLowerCase()).data ?? fallback
}
