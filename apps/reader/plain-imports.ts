import type { Plugin, Rolldown } from 'vite'

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

/** A dynamic import as Vite has put it into the helper's hands, and what is imported. */
const handedOver =
  /__vitePreload\((?:\(\) => (import\("\.\/([^"]+)"\)[^,]*)|async \(\) => \{\s*const \{[^}]*\} = await (import\("\.\/([^"]+)"\));\s*return \{[^}]*\};\s*\}), __VITE_PRELOAD__\)/g

/** The helper is set apart from the script of every page, then put where it is needed, and sent nowhere by itself. */
export const helperChunk = 'styles-first'
const helperImport = new RegExp(`^import \\{[^}]*\\} from "\\./${helperChunk}[^"]*";\n`, 'm')

/** Keeps dynamic imports small: their styles first, where they have any, then the code, and nothing else. */
export function plainImports(): Plugin {
  return {
    name: 'news:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helperId ? helper : undefined),
    renderChunk(code, _chunk, _options, { chunks }) {
      const small = code.replace(handedOver, (call, plain, plainFile, named, namedFile) =>
        hasStyles(`assets/${plainFile ?? namedFile}`, chunks) ? call : (plain ?? named),
      )
      return small.replace(
        helperImport,
        small.includes('__vitePreload(') ? helper.replace('export ', '') : '',
      )
    },
    generateBundle(_options, bundle) {
      for (const [file, { name }] of Object.entries(bundle)) if (name === helperChunk) delete bundle[file]
    },
  }
}

/** Whether styles come with a chunk, or with one that it needs at once. */
function hasStyles(file: string, chunks: Readonly<Record<string, Rolldown.RenderedChunk>>): boolean {
  const chunk = chunks[file]
  if (!chunk) return false
  return (
    Object.keys(chunk.modules).some((id) => id.endsWith('.css')) ||
    chunk.imports.some((imported) => hasStyles(imported, chunks))
  )
}
