/** What the build made for the browser, as the pages need to know it. */
export interface Assets {
  /** The part of the stylesheet that a page needs; goes into the page. */
  stylesFor: (html: string) => string
  /** Paths of the scripts that every page loads, as modules. */
  scripts: readonly string[]
  /** Where the built files lie; absent in development, where Vite serves them. */
  directory?: string
  /** In development Vite adds its own scripts, which no policy would let through. */
  transform?: (path: string, html: string) => Promise<string>
}
