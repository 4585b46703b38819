import type { Plugin } from 'vite'

/** Where Vite keeps what it puts before every dynamic import. */
const helperId = '\0vite/preload-helper.js'

/**
 * Vite's helper weighs more than all that is always alive on a page. What it must do here fits in two lines: the styles of
 * a part that is loaded late come before its code.
 */
const helper = `
const add = (href) => new Promise((resolve) => {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'stylesheet', href: '/' + href, onload: resolve, onerror: resolve })
  document.head.append(link)
})
const added = {}
export const __vitePreload = (load, styles = []) => Promise.all(styles.map((href) => added[href] ??= add(href))).then(load)
`

/** Keeps dynamic imports small: their styles first, then the code, and nothing else. */
export function plainImports(): Plugin {
  return {
    name: 'news:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helperId ? helper : undefined),
  }
}
