import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The tokens that never change while a page is shown: steps of type and space, widths. Colours change with the theme. */
const scale = /(--(?:text|space|measure|page|edge|radius|target)[\w-]*):\s*([^;]+);\n?/g

/** Writes the steps of the scale where they are used, so that no page carries the whole of it. */
export function inlineScale(tokens: string): Plugin {
  const steps = new Map(
    [...readFileSync(tokens, 'utf8').matchAll(scale)].map(([, name, value]) => [name, value]),
  )
  return {
    name: 'news:inline-scale',
    apply: 'build',
    enforce: 'pre',
    transform(css, id) {
      if (!id.split('?', 1)[0]?.endsWith('.css')) return
      return css
        .replace(scale, '')
        .replace(/var\((--[\w-]+)\)/g, (use, name: string) => steps.get(name) ?? use)
    },
  }
}
