import type { Outline } from './render/outline.ts'

/** The sources of the scripts that pages load, some at the first touch: the first is on every page. */
export const pageScripts = [
  'src/enhancers/main.ts',
  'src/enhancers/kept-list.ts',
  'src/enhancers/kept-search.ts',
  'src/enhancers/settings.ts',
  'src/enhancers/suggestions.ts',
] as const
export type PageScript = (typeof pageScripts)[number]

/** What the build made for the browser, as the pages need to know it. */
export interface Assets {
  /** The stylesheet of all pages. */
  styles: string
  /** The part of the stylesheet that a page needs; goes into the page. */
  stylesFor: (outline: Outline) => string
  /** The path of a script that pages load as a module, by the name of its source. */
  scriptPath: (source: PageScript) => string
  /** Where the built files lie; absent in development, where Vite serves them. */
  directory?: string
  /** In development Vite adds its own scripts, which no policy would let through. */
  transform?: (path: string, html: string) => Promise<string>
}
