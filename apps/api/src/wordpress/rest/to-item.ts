import type { SiteItem, SiteTerm } from '../item.ts'
import type { ListedPost, RestPost } from './schemas.ts'

/** Finds the term of a site by its taxonomy and number. */
export type FindTerm = (taxonomy: string, id: number) => SiteTerm | undefined

/** All of a listed post that says that it changed, as one text. */
export function listingOf(post: ListedPost): string {
  return JSON.stringify([
    post.modified_gmt ?? '',
    post.slug,
    post.link,
    post.status,
    post.author,
    post.featured_media,
    post.sticky,
    post.categories.toSorted((a, b) => a - b),
    post.tags.toSorted((a, b) => a - b),
  ])
}

/** A post of the REST API in the form in which an export has it, so that both become articles in the same way. */
export function toSiteItem(post: RestPost, findTerm: FindTerm): SiteItem {
  return {
    id: post.id,
    type: post.type,
    status: post.status,
    title: post.title.rendered,
    link: post.link,
    name: post.slug,
    creator: post.author > 0 ? `${post.author}` : '',
    content: post.content.rendered,
    excerpt: post.excerpt.rendered,
    published: post.date_gmt,
    modified: momentOf(post.modified_gmt),
    parent: 0,
    order: 0,
    isProtected: post.content.protected,
    isSticky: post.sticky,
    isRendered: true,
    attachmentUrl: '',
    terms: termsOf(post, findTerm),
    meta: post.featured_media > 0 ? { _thumbnail_id: `${post.featured_media}` } : {},
    unreadMeta: [],
    comments: 0,
    original: firstVersionOf(post),
  }
}

/** Plug-ins for several languages list the versions of a text by their numbers. */
function firstVersionOf({
  id,
  translations = {},
  wpml_translations: versions = [],
}: RestPost): number | undefined {
  const others = [...Object.values(translations), ...versions.map((version) => version.id)]
  return others.length > 0 ? Math.min(id, ...others) : undefined
}

/** UTC without saying so, as WordPress writes it, in milliseconds. */
export function modifiedAt({ modified_gmt: modified }: ListedPost): number {
  return Date.parse(`${modified}Z`) || 0
}

function momentOf(text: string | null | undefined): string | undefined {
  const time = Date.parse(`${text}Z`)
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined
}

/** What is embedded says more than the two taxonomies that every site has: places, series, languages. */
function termsOf(post: RestPost, findTerm: FindTerm): SiteTerm[] {
  const own = [
    ...post.categories.flatMap((id) => findTerm('category', id) ?? []),
    ...post.tags.flatMap((id) => findTerm('post_tag', id) ?? []),
  ]
  const embedded = (post._embedded?.['wp:term'] ?? [])
    .flat()
    .map(({ taxonomy, slug, name }) => ({ domain: taxonomy, slug, name }))
  const language = post.lang ?? post.wpml_current_locale
  const noted = language === undefined ? [] : [{ domain: 'language', slug: language, name: language }]
  const all = [...own, ...embedded, ...noted]
  return [...new Map(all.map((term) => [`${term.domain}:${term.slug}`, term])).values()]
}
