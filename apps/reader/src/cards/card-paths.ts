import type { Locale } from '@news/domain'

/** Where the pictures for messengers are. */
export const cardPaths = {
  article: (slug: string, file: string) => `/cards/article/${slug}/${file}`,
  site: (locale: Locale, file: string) => `/cards/site/${locale}/${file}`,
} as const
