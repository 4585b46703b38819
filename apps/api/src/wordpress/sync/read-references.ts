import { z } from 'zod'
import type { WordPressReferenceKind } from '../../db/tables.ts'
import { saveOldAddresses } from '../addresses/old-address-store.ts'
import { type ListPage, listAddresses } from '../addresses/site-addresses.ts'
import type { SiteTerm } from '../item.ts'
import { fileKey } from '../library.ts'
import { People } from '../people.ts'
import { restMediaSchema, restTermSchema, restUserSchema } from '../rest/schemas.ts'
import type { FindTerm } from '../rest/to-item.ts'
import { Taxonomy } from '../taxonomy.ts'
import { SiteError } from '../web/site-error.ts'
import { listReferences, type Reference, saveReferences } from './reference-store.ts'
import type { SyncContext } from './sync-context.ts'

/** The people and terms of a site, by its numbers and under the slugs that they have here for good. */
export interface SiteReferences {
  people: People
  taxonomy: Taxonomy
  findTerm: FindTerm
  /** False when the site does not say who its people are. */
  hasPeople: boolean
  /** What plug-ins sort posts by, beside categories and tags. */
  taxonomies: string[]
}

/** Reads what posts refer to. Whatever changed marks the posts that refer to it, to be taken again. */
export async function readReferences(context: SyncContext): Promise<SiteReferences> {
  const taxonomy = new Taxonomy(context.language, context.categories)
  const categories = await readTerms(context, 'category', taxonomy)
  const tags = await readTerms(context, 'post_tag', taxonomy)
  const people = await readPeople(context)
  context.report.categories = taxonomy.compareWithFile()
  const terms = new Map<string, SiteTerm>([
    ...categories.map((term) => [`category:${term.id}`, { ...term, domain: 'category' }] as const),
    ...tags.map((term) => [`post_tag:${term.id}`, { ...term, domain: 'post_tag' }] as const),
  ])
  const taxonomies = await readTaxonomies(context)
  return { taxonomy, taxonomies, ...people, findTerm: (domain, id) => terms.get(`${domain}:${id}`) }
}

const ownTaxonomies: ReadonlySet<string> = new Set(['category', 'post_tag'])

async function readTaxonomies({ api }: SyncContext): Promise<string[]> {
  const type = await api.find('types/post', z.object({ taxonomies: z.array(z.string()) }))
  return (type?.taxonomies ?? []).filter((name) => !ownTaxonomies.has(name))
}

const termPaths = { category: 'categories', post_tag: 'tags' } as const

async function readTerms(context: SyncContext, kind: 'category' | 'post_tag', taxonomy: Taxonomy) {
  const known = await listReferences(context.db, context.home, kind)
  const slugs = new Map(known.map(({ id, slug }) => [id, slug]))
  taxonomy.reserve(
    kind,
    [...slugs.values()].filter((slug) => slug !== null),
  )
  const listed = await readAll(context, termPaths[kind], restTermSchema)
  const terms = listed ?? known.map(({ id, content }) => restTermSchema.parse({ ...JSON.parse(content), id }))
  const names = new Map(terms.map(({ id, slug }) => [id, slug]))
  const added = terms.map(({ id, parent, slug, name }) =>
    taxonomy.add({
      taxonomy: kind,
      id: `${id}`,
      slug,
      name,
      parent: names.get(parent) ?? '',
      known: slugs.get(id),
    }),
  )
  const found = terms.map((term, i): FoundReference => {
    const { id, link, ...content } = term
    const category = kind === 'category' ? { domain: kind, ...term } : undefined
    const becomes = category && taxonomy.decisionOn(category)
    return {
      id,
      slug: added[i]?.slug ?? null,
      content: JSON.stringify({ ...content, link, ...(becomes && { becomes }) }),
      address: null,
      link,
      list: category ? taxonomy.listOf(category) : undefined,
    }
  })
  await saveChanged(context, kind, { known, found, mayGo: listed !== undefined })
  return terms
}

async function readPeople(context: SyncContext): Promise<Pick<SiteReferences, 'people' | 'hasPeople'>> {
  const known = await listReferences(context.db, context.home, 'author')
  const slugs = new Map(known.map(({ id, slug }) => [id, slug]))
  const people = new People(context.language)
  people.reserve([...slugs.values()].filter((slug) => slug !== null))
  const listed = await readAll(context, 'users', restUserSchema)
  const users = new Map(
    known.map(({ id, content }) => [id, restUserSchema.parse({ ...JSON.parse(content), id })]),
  )
  for (const user of listed ?? []) users.set(user.id, user)
  const found = [...users.values()].map((user) => {
    const { id, name, link } = user
    const { slug } = people.add({ login: `${id}`, name: name || user.slug, known: slugs.get(id) })
    return { id, slug, content: JSON.stringify({ slug: user.slug, name, link }), address: null, link }
  })
  await saveChanged(context, 'author', { known, found, mayGo: false })
  return { people, hasPeople: listed !== undefined }
}

/** Larger libraries are read whole only now and then. */
const maxWholeLibrary = 5_000

/** Reads the media library, or what changed in it since a moment. */
export async function readLibrary(context: SyncContext, since: string | undefined): Promise<void> {
  const { db, home } = context
  const known = await listReferences(db, home, 'media')
  const isWhole = since === undefined || known.length <= maxWholeLibrary
  const listed = await readAll(context, 'media', restMediaSchema, {
    _fields:
      'id,modified_gmt,post,source_url,title,alt_text,caption,media_details.width,media_details.height,media_details.filesize,media_details.image_meta',
    ...(!isWhole && { modified_after: since }),
  })
  const found = (listed ?? []).map((media) => ({
    id: media.id,
    slug: null,
    content: JSON.stringify(media),
    address: fileKey(media.source_url),
    link: '',
  }))
  await saveChanged(context, 'media', { known, found, mayGo: isWhole && listed !== undefined })
}

/** What was found of one kind, with where the site lists its posts and which list here shows the same. */
type FoundReference = Reference & { link: string; list?: ListPage | undefined }

interface Found {
  known: readonly Reference[]
  found: readonly FoundReference[]
  /** Whether what was not found is gone, not merely hidden. */
  mayGo: boolean
}

async function saveChanged(
  context: SyncContext,
  kind: WordPressReferenceKind,
  { known, found, mayGo }: Found,
) {
  const before = new Map(known.map((reference) => [reference.id, reference.content]))
  const now = new Set(found.map(({ id }) => id))
  const changed = found.filter(({ id, content }) => before.get(id) !== content)
  await saveOldAddresses(
    context.db,
    changed.flatMap((reference) => addressesOf(kind, reference)),
  )
  await saveReferences(context.db, context.home, {
    kind,
    changed: changed.map(({ link: _, list: __, ...reference }) => reference),
    gone: mayGo ? known.flatMap(({ id }) => (now.has(id) ? [] : id)) : [],
  })
}

function addressesOf(kind: WordPressReferenceKind, { id, slug, link, list }: FoundReference) {
  if (kind === 'media' || slug === null || (kind === 'category' && !list)) return []
  return listAddresses(kind, { id, link, slug, ...list })
}

/** The whole list in the order of its numbers; absent when the site does not give it. */
async function readAll<Schema extends z.ZodType<{ id: number }>>(
  { api }: SyncContext,
  path: string,
  schema: Schema,
  query: Record<string, string | undefined> = {},
): Promise<z.output<Schema>[] | undefined> {
  const all: z.output<Schema>[] = []
  try {
    for await (const { items } of api.pages(path, schema, { orderby: 'id', order: 'asc', ...query }))
      all.push(...items)
  } catch (error) {
    if (error instanceof SiteError && (error.code === 'unauthorized' || error.code === 'closed'))
      return undefined
    throw error
  }
  return [...new Map(all.map((item) => [item.id, item])).values()]
}
