import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Names that blockers of advertisements hide. */
const hidden = new Set(['ad'])

/**
 * A name of one or two letters for every class of every CSS Module below a folder. Every page carries its styles inside,
 * and names made of hashes cost an article page 250 bytes that no compression takes away. The order of the files decides,
 * so the build for the browser and the build for the server agree.
 *
 * @returns what Vite asks for the name of a class, by the class and its file
 */
export function shortClassNames(folder: string): (name: string, path: string) => string {
  const keys = globSync('**/*.module.css', { cwd: folder })
    .sort()
    .flatMap((file) => classesIn(readFileSync(`${folder}/${file}`, 'utf8')).map((name) => `${file} ${name}`))
  const free = namesFrom(0, keys.length + hidden.size).filter((name) => !hidden.has(name))
  const names = new Map(keys.map((key, i) => [key, free[i]]))
  return (name, path) => names.get(`${relative(folder, path.split('?', 1)[0] ?? path)} ${name}`) ?? `_${name}`
}

/** Every class that a style sheet names. */
export function classesIn(css: string): string[] {
  const bare = css.replace(/\/\*.*?\*\/|"[^"]*"/gs, '')
  return [...new Set([...bare.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name = '']) => name))]
}

function namesFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => nameOf(first + i))
}

/** a, b … z, aa, ab …: counting without a zero. */
export function nameOf(index: number): string {
  const rest = Math.floor(index / letters.length)
  return (rest > 0 ? nameOf(rest - 1) : '') + letters[index % letters.length]
}
