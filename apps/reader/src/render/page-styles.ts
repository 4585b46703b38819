import { createShelf } from '../shelf.ts'
import type { Outline } from './outline.ts'

/** A rule of the stylesheet, with what a page must hold for the rule to matter; or a group such as `@media`. */
type Rule = { text: string; selectors: readonly string[][] } | { prelude: string; rules: readonly Rule[] }

/**
 * The part of a stylesheet that one page needs: a rule stays when all classes and elements of one of its selectors occur
 * in the page. So every page carries its own styles inside and nothing else, whatever its components are. What scripts
 * add to a page later must bring its own styles, and may use the colours that are on every page: those of paper, ink and
 * accent.
 *
 * @param css a minified stylesheet without nested rules, as the build writes it
 * @example createPageStyles('.a{color:red}.b{color:tan}')(outlineOf('<p class="b">')) // '.b{color:tan}'
 */
export function createPageStyles(css: string): (outline: Outline) => string {
  const rules = withNamedPages(parseRules(css))
  const made = createShelf<string>(mostKinds, () => 1)
  return ({ openings }) => {
    const kind = [...openings].join('')
    const known = made.take(kind)
    if (known !== undefined) return known
    const present = namesIn(openings)
    const styles = withoutIdleTokens(rules.map((rule) => keep(rule, present)).join(''))
    made.put(kind, styles)
    return styles
  }
}

/** How many kinds of pages are remembered by what they are made of. */
const mostKinds = 300

/** Custom properties that nothing on the page asks for are left out. Each is used by a rule, never by another one. */
function withoutIdleTokens(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  return css.replace(/(--[\w-]+):[^;}]+;?/g, (declaration, name) => (used.has(name) ? declaration : ''))
}

/** A page of paper that has a name is needed where something is printed on it. */
function withNamedPages(rules: readonly Rule[], all = rules): Rule[] {
  return rules.map((rule) => {
    if ('rules' in rule) return { ...rule, rules: withNamedPages(rule.rules, all) }
    const [, name] = /^@page ([\w-]+)/.exec(rule.text) ?? []
    return name ? { ...rule, selectors: selectorsWith(`page:${name}`, all) } : rule
  })
}

function selectorsWith(declaration: string, rules: readonly Rule[]): string[][] {
  return rules.flatMap((rule) => {
    if ('rules' in rule) return selectorsWith(declaration, rule.rules)
    return rule.text.includes(declaration) ? rule.selectors : []
  })
}

function keep(rule: Rule, present: ReadonlySet<string>): string {
  if ('rules' in rule) {
    const kept = rule.rules.map((inner) => keep(inner, present)).join('')
    return kept && `${rule.prelude}{${kept}}`
  }
  return rule.selectors.some((names) => names.every((name) => present.has(name))) ? rule.text : ''
}

/** The elements of a page by name, and its classes with the dot that selectors write. */
function namesIn(openings: ReadonlySet<string>): Set<string> {
  const names = [...openings].flatMap((text) =>
    text.startsWith('<')
      ? text.slice(1)
      : text
          .slice(' class="'.length, -1)
          .split(' ')
          .map((name) => `.${name}`),
  )
  return new Set(names)
}

function parseRules(css: string): Rule[] {
  const rules: Rule[] = []
  const source = css.replace(/\/\*.*?\*\//gs, '')
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('{', at)
    if (open < 0) break
    const close = endOfBlock(source, open)
    rules.push(toRule(source.slice(at, open).trim(), source.slice(open + 1, close)))
    at = close + 1
  }
  return rules
}

function toRule(prelude: string, block: string): Rule {
  if (/^@(?:media|supports|layer|container)\b/.test(prelude)) return { prelude, rules: parseRules(block) }
  const text = `${prelude}{${block}}`
  return prelude.startsWith('@') ? { text, selectors: [[]] } : { text, selectors: namesNeeded(prelude) }
}

/** The index of the brace that closes the block; braces inside of strings do not count. */
function endOfBlock(source: string, open: number): number {
  let depth = 0
  let quote = ''
  for (let i = open; i < source.length; i++) {
    const letter = source[i] ?? ''
    if (quote) {
      if (letter === '\\') i++
      else if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '{') depth++
    else if (letter === '}' && --depth === 0) return i
  }
  throw new SyntaxError(`a block of the stylesheet is never closed: ${source.slice(open, open + 60)}`)
}

/** Selectors that the build has put together because they say the same. */
const wholeList = /^:is\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)$/

/** The names in each selector of a list. What `:not()`, `:is()` and the like name need not be there; of `:has()` it must. */
function namesNeeded(prelude: string): string[][] {
  return prelude
    .replace(wholeList, '$1')
    .replace(/:has\(([^(),]*)\)/g, ' $1')
    .replace(/:(?:not|is|where|has|nth-[a-z-]+)\([^)]*\)|\[[^\]]*\]|::?[a-z-]+/g, '')
    .split(',')
    .map((selector) => selector.match(/\.?-?[_a-zA-Z][\w-]*/g) ?? [])
}
