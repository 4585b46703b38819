import { z } from 'zod'
import { readWxr } from '../read-wxr.ts'
import { discoverSite } from '../rest/discover.ts'
import { RestApi } from '../rest/rest-api.ts'
import { restTermSchema } from '../rest/schemas.ts'
import type { SiteClient } from '../web/site-client.ts'
import { SiteError } from '../web/site-error.ts'

/** A category and how many posts are in it. */
export interface CountedCategory {
  id: string
  slug: string
  name: string
  /** The name in addresses of the category above; empty when there is none. */
  parent: string
  posts: number
}

/** The categories of a site, and what the site is called. */
export interface SiteCategories {
  title: string
  url: string
  categories: CountedCategory[]
}

/** @throws ImportError for what is no whole export */
export async function listExportCategories(file: string): Promise<SiteCategories> {
  const channel = new Map<string, string>()
  const categories = new Map<string, CountedCategory>()
  const counted = (slug: string, fields: Omit<CountedCategory, 'slug' | 'posts'>) => {
    const known = categories.get(slug) ?? { slug, ...fields, posts: 0 }
    categories.set(slug, known)
    return known
  }
  for await (const record of readWxr(file)) {
    if (record.kind === 'channel') channel.set(record.field, record.text)
    if (record.kind === 'term' && record.taxonomy === 'category') counted(record.slug, record)
    if (record.kind === 'item' && record.item.type === 'post')
      for (const { domain, slug, name } of record.item.terms)
        if (domain === 'category') counted(slug, { id: '', name, parent: '' }).posts++
  }
  return {
    title: channel.get('title') ?? '',
    url: channel.get('link') ?? '',
    categories: [...categories.values()],
  }
}

const countedTermSchema = restTermSchema.extend({ count: z.number().catch(0) })

/** @throws SiteError for a site that does not list them */
export async function listSiteCategories(client: SiteClient, site: URL): Promise<SiteCategories> {
  const { apiRoot, title, home } = await discoverSite(client, site)
  if (!apiRoot)
    throw new SiteError('closed', `${site.host} keeps its REST API closed: give an export instead.`)
  const terms: z.output<typeof countedTermSchema>[] = []
  const query = { orderby: 'id', order: 'asc' }
  for await (const { items } of new RestApi(client, apiRoot).pages('categories', countedTermSchema, query))
    terms.push(...items)
  const slugs = new Map(terms.map(({ id, slug }) => [id, slug]))
  const categories = terms.map(({ id, slug, name, parent, count }) => ({
    id: `${id}`,
    slug,
    name,
    parent: slugs.get(parent) ?? '',
    posts: count,
  }))
  return { title, url: home, categories }
}
