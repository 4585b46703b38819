import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classesIn } from '../short-class-names.ts'

const folder = import.meta.dirname

/** CSS Modules by their path, each with the classes that have a rule in it. */
const rules = new Map(
  globSync('**/*.module.css', { cwd: folder }).map((path) => [path, new Set(classesIn(read(path)))]),
)

/** Every `styles.name` of every component: the module that it is looked up in, and the name. */
const uses = globSync('**/*.{ts,tsx}', { cwd: folder }).flatMap((path) => usesIn(path, read(path)))

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

function usesIn(path: string, program: string): { path: string; module: string; name: string }[] {
  const imports = program.matchAll(/^import (\w+) from '(.+\.module\.css)'$/gm)
  return [...imports].flatMap(([, local, specifier = '']) => {
    const module = normalize(join(dirname(path), specifier))
    const names = program.matchAll(new RegExp(`\\b${local}(?:\\.(\\w+)|\\[)`, 'g'))
    return [...names].map(([, name = '[]']) => ({ path, module, name }))
  })
}

describe('the classes of CSS Modules', () => {
  it('are found in the components', () => {
    expect(usesIn('a/B.tsx', "import own from '../b.module.css'\n<p className={own.box} />")).toEqual([
      { path: 'a/B.tsx', module: 'b.module.css', name: 'box' },
    ])
    expect(uses.length).toBeGreaterThan(100)
  })

  // Of `styles[name]` nobody could tell.
  it('have a rule wherever a component uses them, which names them: without one nothing is drawn, and nothing said', () => {
    expect(uses.filter(({ module, name }) => !rules.get(module)?.has(name))).toEqual([])
  })

  it('have a component that uses them', () => {
    const used = new Set(uses.map(({ module, name }) => `${module} .${name}`))
    const known = [...rules].flatMap(([module, names]) => [...names].map((name) => `${module} .${name}`))
    expect(known.filter((one) => !used.has(one))).toEqual([])
  })
})
