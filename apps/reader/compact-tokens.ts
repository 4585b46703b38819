import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { nameOf } from './short-class-names.ts'

/** The tokens that never change while a page is shown: steps of type and space, widths. Colours change with the theme. */
const scale = /(--(?:text|space|measure|page|edge|radius|target)[\w-]*):\s*([^;]+);\n?/g

/** What is left of the tokens: colours and faces. */
const named = /--[\w-]+(?=:)/g

/**
 * Makes the tokens of the design light in every page: the steps of the scale are written where they are used, so that no page
 * carries the whole of it, and the other tokens are named by a letter.
 */
export function compactTokens(tokens: string): Plugin {
  const css = readFileSync(tokens, 'utf8')
  const steps = new Map([...css.matchAll(scale)].map(([, name, value]) => [name, value]))
  const names = [...new Set(css.replace(scale, '').match(named))]
  const short = new Map(names.map((name, i) => [name, `--${nameOf(i)}`]))
  return {
    name: 'news:compact-tokens',
    apply: 'build',
    enforce: 'pre',
    transform(css, id) {
      if (!id.split('?', 1)[0]?.endsWith('.css')) return
      return css
        .replace(scale, '')
        .replace(/var\((--[\w-]+)\)/g, (use, name: string) => steps.get(name) ?? use)
        .replace(/--[\w-]+/g, (name) => short.get(name) ?? name)
    },
  }
}
