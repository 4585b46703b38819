import type { Locale } from '@news/domain'

/** The paths of the site: built here, typed nowhere. Ukrainian is at the root, other languages under their code. */
export function sitePaths(locale: Locale) {
  const root = locale === 'uk' ? '' : `/${locale}`
  return {
    front: () => root || '/',
    article: (slug: string) => `${root}/news/${slug}`,
    section: (slug: string) => `${root}/section/${slug}`,
    tag: (slug: string) => `${root}/tag/${slug}`,
    author: (slug: string) => `${root}/author/${slug}`,
    partnerships: () => `${root}/partnerships`,
    partnership: (slug: string) => `${root}/partnerships/${slug}`,
    partnershipCard: (slug: string) => `${root}/embed/${slug}`,
    corrections: () => `${root}/corrections`,
    about: () => `${root}/about`,
    contact: () => `${root}/contact`,
    settings: () => `${root}/settings`,
    saved: () => `${root}/saved`,
    offline: () => `${root}/offline`,
    search: (query = '') => `${root}/search${query && `?q=${encodeURIComponent(query)}`}`,
  }
}

/** Where feeds, site maps and the reference of the API are; `?section=`, `?tag=`, `?author=` and `?language=` narrow a feed. */
export const machinePaths = {
  rss: '/feed.xml',
  atom: '/feed.atom',
  json: '/feed.json',
  sitemap: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
  reference: '/docs',
} as const

/** Where calendars of milestones are (RFC 5545); `?locale=` chooses their language. */
export const calendarPaths = {
  all: '/v1/partnerships.ics',
  of: (slug: string) => `/v1/partnerships/${slug}/calendar.ics` as const,
} as const

export type SitePaths = ReturnType<typeof sitePaths>
