import type { SitePaths } from '@news/contract'
import type { Language, Locale } from '@news/domain'
import { createContext, useContext } from 'react'
import type { Assets } from './assets.ts'
import type { KeptPartProps } from './components/KeptPart.tsx'
import type { Dictionary } from './i18n/dictionary.ts'
import type { PageClock } from './page-clock.ts'

/** Who publishes this newspaper and how to reach them, as far as the newsroom has said. */
export interface Imprint {
  publisher?: string | undefined
  /** Who answers for the content. */
  editor?: string | undefined
  address?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  /** The number under which the medium is registered. */
  registration?: string | undefined
  /** Who owns it and who pays for it. */
  funding?: string | undefined
}

/** What the newsroom says about itself: the same on every page of one process. */
export interface Site {
  /** The public address, without a slash at the end. */
  url: string
  name: Record<Locale, string>
  timeZone: string
  /** The language whose pages are offered to those who speak none of ours. */
  language: Locale
  imprint: Imprint
}

/** What every component of one page may ask for. It never changes while the page is rendered. */
export interface PageContext {
  locale: Locale
  paths: SitePaths
  words: Dictionary
  clock: PageClock
  site: Site
  /** The reader has asked for little data. */
  savesData: boolean
  /** Where a script is that the page loads itself, when it is touched. */
  scriptPath: Assets['scriptPath']
  /** What is rendered in the place of a part that is kept; absent where all of a page is rendered at once. */
  keep?: (part: KeptPartProps) => string
}

const context = createContext<PageContext | undefined>(undefined)

export const PageContextProvider = context.Provider

/** @throws Error outside of a page */
export function usePage(): PageContext {
  const page = useContext(context)
  if (!page) throw new Error('a component asked for the page outside of one')
  return page
}

/** What the `lang` attribute of a text says: its language when it is not that of the page (WCAG 3.1.2). */
export function useForeignLanguage(language: Language): Language | undefined {
  return language === usePage().locale ? undefined : language
}
