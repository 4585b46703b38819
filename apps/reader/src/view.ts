import { type SitePaths, sitePaths } from '@news/contract'
import { type Instant, type Locale, locales } from '@news/domain'
import type { ReactNode } from 'react'
import type { PageScript } from './assets.ts'
import type { Site } from './page-context.ts'

/** A path of this site for each language of the interface. */
export type Addresses = Record<Locale, string>

/** What search engines, messengers and browsers are told about a page. */
export interface Head {
  title: string
  description?: string | undefined
  /** The path of the one true address of this content; absent on pages that should not be found. */
  canonical?: string
  /** The published versions of this content by language (BCP 47), for hreflang. */
  alternates?: Partial<Record<string, string>>
  kind?: 'website' | 'article'
  /** The path of the picture that messengers show; that of the site where there is none of its own. */
  card?: string
  /** When an article appeared and was last changed. */
  datePublished?: Instant | undefined
  dateModified?: Instant | undefined
  /** schema.org, as JSON-LD. */
  structuredData?: object
  /** The path of the feed of this list. */
  feed?: string
  /** The paths of the neighbours in a list that goes over several pages. */
  next?: string | undefined
  /** Whether a reader may put the newspaper among the programs of their device from here. */
  isInstallable?: true
}

/** A page, ready to be rendered: what it says, what is said about it, and where it is in the other languages. */
export interface View {
  status: number
  head: Head
  content: ReactNode
  /** Where the switch of languages leads. */
  addresses: Addresses
  /** A script that this page needs beside the one of every page. */
  script?: PageScript
  /** The slug of the section that the page is in. */
  section?: string
  /** Set for what other sites show in a frame: no masthead, no script. */
  standsAlone?: true
}

/** The path of a list, or of the part of it that begins after a cursor. */
export function atCursor(path: string, cursor: string | null | undefined): string {
  return cursor ? `${path}?after=${encodeURIComponent(cursor)}` : path
}

/** The same page in every language of the interface. */
export function everyLocale(toPath: (paths: SitePaths) => string): Addresses {
  const entries = locales.map((locale) => [locale, toPath(sitePaths(locale))] as const)
  return Object.fromEntries(entries) as Addresses
}

/** The versions of a page for hreflang, with the one for those who speak none of our languages. */
export function withDefault(addresses: Addresses, { language }: Pick<Site, 'language'>) {
  return { ...addresses, 'x-default': addresses[language] }
}
