import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, run } from './process.mjs'

const imports = 'lint/style/noRestrictedImports'
const cycles = 'lint/suspicious/noImportCycles'
const globals = 'lint/style/noRestrictedGlobals'

/** Each breaks one rule of docs/architecture.md: [what, where, the code, the rule of Biome that must refuse it]. */
const refused = [
  ['domain: a library', 'packages/domain/src/article/a.ts', "import 'react'", imports],
  ['domain: its type alone', 'packages/domain/src/article/a.ts', "import type { A } from 'express'", imports],
  [
    'domain: later, on demand',
    'packages/domain/src/article/a.ts',
    "export const a = () => import('ajv')",
    imports,
  ],
  ['domain: input and output', 'packages/domain/src/article/a.ts', "import 'node:fs'", imports],
  ['domain: the contract', 'packages/domain/src/a.ts', "import '@news/contract'", imports],
  [
    'domain: the contract by its path',
    'packages/domain/src/a.ts',
    "import '../../contract/src/index.ts'",
    imports,
  ],
  [
    'domain: an app by its path',
    'packages/domain/src/a.ts',
    "import '../../../apps/api/src/app.ts'",
    imports,
  ],
  ['domain: the environment', 'packages/domain/src/a.ts', 'export const a = process.version', globals],
  ['domain: the network', 'packages/domain/src/a.ts', "export const a = fetch('/')", globals],
  ['domain: the clock', 'packages/domain/src/a.ts', 'export const a = Date.now()', 'plugin'],
  ['domain: the clock as a date', 'packages/domain/src/time/a.ts', 'export const a = new Date()', 'plugin'],
  ['domain: the clock handed on', 'packages/domain/src/a.ts', 'export const a = { now: Date.now }', 'plugin'],
  ['domain: dice', 'packages/domain/src/a.ts', 'export const a = Math.random()', 'plugin'],
  ['domain: an app in a test', 'packages/domain/src/a.test.ts', "import '@news/api'", imports],
  ['time: zod', 'packages/domain/src/time/a.ts', "import 'zod'", imports],
  ['time: the rest of the domain', 'packages/domain/src/time/a.ts', "import '../values.ts'", imports],
  [
    'time: the rest of the domain, from below',
    'packages/domain/src/time/words/a.ts',
    "import '../../values.ts'",
    imports,
  ],
  ['text: zod', 'packages/domain/src/text/a.ts', "import 'zod'", imports],
  ['text: zod, from below', 'packages/domain/src/text/stems/a.ts', "import 'zod'", imports],
  [
    'text: stemmers in another file',
    'packages/domain/src/text/a.ts',
    "import '@orama/stemmers/german'",
    imports,
  ],
  [
    'text: another library beside the stemmers',
    'packages/domain/src/text/latin-stemmers.ts',
    "import 'zod'",
    imports,
  ],
  ['text: time', 'packages/domain/src/text/a.ts', "import '../time/index.ts'", imports],
  ['markup: a parser in another file', 'packages/domain/src/markup/a.ts', "import 'parse5'", imports],
  [
    'markup: another library beside the parsers',
    'packages/domain/src/markup/tree.ts',
    "import 'zod'",
    imports,
  ],
  ['contract: a library', 'packages/contract/src/a.ts', "import 'express'", imports],
  [
    'contract: the inside of domain',
    'packages/contract/src/a.ts',
    "import '../../domain/src/values.ts'",
    imports,
  ],
  ['contract: the system', 'packages/contract/src/a.ts', "import type { Server } from 'node:http'", imports],
  ['contract: a library beside connections', 'packages/contract/src/serving.ts', "import 'express'", imports],
  ['contract: an app', 'packages/contract/src/a.ts', "import '../../../apps/api/src/app.ts'", imports],
  ['contract: kysely in a test', 'packages/contract/src/a.test.ts', "import 'kysely'", imports],
  ['api: the reader', 'apps/api/src/a.ts', "import '@news/reader'", imports],
  [
    'api: the reader by its path',
    'apps/api/src/articles/a.ts',
    "import '../../../reader/src/view.ts'",
    imports,
  ],
  [
    'api: the inside of a package',
    'apps/api/src/a.ts',
    "import '../../../packages/domain/src/index.ts'",
    imports,
  ],
  [
    'api: kysely in a route',
    'apps/api/src/articles/article-routes.ts',
    "import { sql } from 'kysely'",
    imports,
  ],
  ['api: the main file', 'apps/api/src/a.ts', "import './main.ts'", imports],
  ['api: the command line', 'apps/api/src/wordpress/a.ts', "import '../cli.ts'", imports],
  ['api: the reader in a store', 'apps/api/src/articles/article-store.ts', "import '@news/reader'", imports],
  ['api: the main file in db', 'apps/api/src/db/a.ts', "import '../main.ts'", imports],
  [
    'api: the environment',
    'apps/api/src/app.ts',
    'export const a = process.env.PORT',
    'lint/style/noProcessEnv',
  ],
  ['api: the environment as a module', 'apps/api/src/app.ts', "import { env } from 'node:process'", imports],
  ['reader: the API', 'apps/reader/src/a.ts', "import '@news/api'", imports],
  ['reader: the API by its path', 'apps/reader/src/a.tsx', "import '../../api/src/app.ts'", imports],
  ['reader: kysely, even as a store', 'apps/reader/src/saved-store.ts', "import 'kysely'", imports],
  ['reader: the server', 'apps/reader/src/a.ts', "import './server.ts'", imports],
  [
    'reader: the environment',
    'apps/reader/src/a.ts',
    'export const a = process.env.PORT',
    'lint/style/noProcessEnv',
  ],
  ['a cycle', 'apps/api/src/cycle/a.ts', "export { b } from './b.ts'", cycles],
  [
    'a cycle, from its other end',
    'apps/api/src/cycle/b.ts',
    "import { b as a } from './a.ts'; export const b = a",
    cycles,
  ],
  ['a default export', 'apps/reader/src/pages/A/A.tsx', 'export default 1', 'lint/style/noDefaultExport'],
  [
    'a barrel below the package',
    'packages/domain/src/article/index.ts',
    "export { a } from './a.ts'",
    'lint/performance/noBarrelFile',
  ],
  [
    'a barrel in an app',
    'apps/api/src/db/index.ts',
    "export * from './open.ts'",
    'lint/performance/noReExportAll',
  ],
] as const

/** The neighbours of what is refused: a rule that refuses everything would be no rule. */
const allowed = [
  [
    'domain: zod and its own files',
    'packages/domain/src/article/a.ts',
    "import 'zod'; import '../values.ts'; import './b.ts'",
  ],
  ['domain: a library in a test', 'packages/domain/src/a.test.ts', "import 'vitest'; import 'node:fs'"],
  ['domain: a date that is given', 'packages/domain/src/time/a.ts', 'export const given = new Date(0)'],
  ['domain: its entry', 'packages/domain/src/index.ts', "export { a } from './a.ts'"],
  ['time: its own files', 'packages/domain/src/time/words/a.ts', "import '../relative.ts'; import './uk.ts'"],
  [
    'contract: what it is made of',
    'packages/contract/src/a.ts',
    "import '@news/domain'; import 'zod'; import 'zod-openapi'",
  ],
  [
    'contract: connections of both services',
    'packages/contract/src/serving.ts',
    "import type { Server } from 'node:http'; export type A = Server",
  ],
  [
    'api: packages and libraries',
    'apps/api/src/a.ts',
    "import '@news/contract'; import '@news/domain/time'; import 'express'",
  ],
  ['api: kysely in db', 'apps/api/src/db/open.ts', "import 'kysely'"],
  [
    'api: kysely in a store',
    'apps/api/src/articles/article-store.ts',
    "import 'kysely'; import '../db/open.ts'",
  ],
  ['api: the environment in config.ts', 'apps/api/src/config.ts', 'export const a = process.env.PORT'],
  ['reader: its own client of the API', 'apps/reader/src/a.ts', "import './api.ts'; import '@news/contract'"],
  ['reader: a test of its build', 'apps/reader/vite.config.ts', 'export default {}'],
] as const

interface Diagnostic {
  category: string
  location: { path: string; start: { line: number } }
}

/** Writes all cases into one copy of the tree, a line for each, and lets Biome judge it once with the real rules. */
async function judge(folder: string): Promise<Diagnostic[]> {
  for (const name of ['.biome.jsonc', '.gitignore', '.tools/no-clock.grit'])
    cpSync(join(root, name), join(folder, name))
  for (const [, path, code] of [...refused, ...allowed]) append(join(folder, path), code)
  const { output } = await run('biome', ['lint', '--reporter=json', '--max-diagnostics=none', folder], {
    cwd: folder,
  })
  return JSON.parse(output.slice(output.indexOf('{"summary"'), output.lastIndexOf('}') + 1)).diagnostics
}

function append(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true })
  appendFileSync(path, `${line}\n`)
}

/** The line that a case has in the file which all cases of its path share. */
function lineOf(name: string, path: string): number {
  return [...refused, ...allowed].filter((one) => one[1] === path).findIndex(([other]) => other === name) + 1
}

describe('the import rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'news-rules-'))
  let diagnostics: Diagnostic[] = []
  const rulesBrokenBy = (name: string, path: string) =>
    diagnostics
      .filter(({ location }) => location.path === path && location.start.line === lineOf(name, path))
      .map(({ category }) => category)

  beforeAll(async () => {
    diagnostics = await judge(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(refused)('refuse %s', (name, path, _, rule) => {
    expect(rulesBrokenBy(name, path)).toContain(rule)
  })

  test.each(allowed)('allow %s', (name, path) => {
    expect(rulesBrokenBy(name, path)).toEqual([])
  })
})

test('no folder or file has a name that says nothing', async () => {
  const { output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'])
  const names = output.split('\n').flatMap((path) => path.split('/').map((part) => ({ part, path })))
  const saysNothing = /^(utils?|helpers?|lib|libs|common|misc|shared)(\.|$)/i
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter(({ part }) => saysNothing.test(part))).toEqual([])
})
