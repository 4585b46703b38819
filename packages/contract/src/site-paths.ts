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
    search: (query = '') => `${root}/search${query && `?q=${encodeURIComponent(query)}`}`,
  }
}

export type SitePaths = ReturnType<typeof sitePaths>
