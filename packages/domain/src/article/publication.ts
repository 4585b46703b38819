import type { Language } from '../values.ts'
import type { Author, Section, Tag } from './reference.ts'

/** What an article does not know of itself: the site that it appears on, by its absolute addresses. */
export interface Publication {
  /** The name of the newspaper, in the language of the article. */
  name: string
  /** The front page. */
  url: string
  /** The page of an article. */
  articleUrl: (slug: string, language: Language) => string
  /** The page of all that an author wrote. */
  authorUrl: (author: Author) => string
  /** Where the rules of the newsroom are (schema.org, NewsMediaOrganization), by the name of the property. */
  policies?: Readonly<Record<string, string>>
  /** Turns a path of this site such as `/media/a.jpg` into an absolute address; web addresses stay. */
  resolve: (path: string) => string
}

/** The name of a section, tag or author in a language, else in the first one recorded. */
export function nameIn({ name }: Section | Tag | Author, language: Language): string {
  return name[language] ?? Object.values(name)[0] ?? ''
}
