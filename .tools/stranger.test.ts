import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './process.mjs'

const folder = mkdtempSync(join(tmpdir(), 'news-stranger-'))
const bin = (name: string) => join(root, 'node_modules/.bin', name)

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** What somebody does who read no more than the README: install the package, copy ten lines. */
beforeAll(() => {
  const [packed] = JSON.parse(
    run(
      'npm',
      'pack',
      join(root, 'packages/domain'),
      '--json',
      '--ignore-scripts',
      '--pack-destination',
      folder,
    ),
  )
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'stranger', type: 'module', private: true }),
  )
  run('npm', 'install', packed.filename, '--prefer-offline', '--no-audit', '--no-fund')
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

const lines = `
import { authorSchema, type Author } from '@news/domain'
import { markdownToBody } from '@news/domain/markup'
import { romanize } from '@news/domain/text'
import { describeTime } from '@news/domain/time'

const author: Author = authorSchema.parse({ slug: 'olena', name: { uk: 'Олена' }, kind: 'person' })
const now = Date.parse('2025-10-02T13:04:00Z')
const { text } = describeTime('2025-10-02T12:20:00Z', { now, timeZone: 'Europe/Kyiv', locale: 'uk' })
console.log(romanize(author.name.uk ?? ''), text, markdownToBody('# Рада').body.length)
`
const said = 'Olena 44 хвилини тому 1\n'

test('TypeScript at its strictest takes the types, and Node runs the lines', () => {
  writeFileSync(join(folder, 'strict.ts'), lines)
  const options = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    exactOptionalPropertyTypes: true,
    types: [],
  }
  const compilerOptions = { ...options, noUncheckedIndexedAccess: true, lib: ['es2023', 'dom'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['strict.ts'] }))
  run(bin('tsc'), '-p', '.')
  expect(run('node', 'strict.js')).toBe(said)
})

test('require takes it, too', () => {
  const code = "const { romanize } = require('@news/domain/text'); console.log(romanize('Олена'))"
  writeFileSync(join(folder, 'old.cjs'), code)
  expect(run('node', '--no-warnings', 'old.cjs')).toBe('Olena\n')
})

test('a bundler makes of it what browsers of four years ago run', () => {
  writeFileSync(join(folder, 'page.js'), lines.replace(', type Author', '').replace(': Author', ''))
  const targets = '--target=chrome107,firefox107,safari16.1'
  const bundle = run(bin('esbuild'), 'page.js', '--bundle', '--format=esm', targets)
  expect(bundle).not.toMatch(/\(\?<[=!]/)
  expect(bundle).toContain('Intl.RelativeTimeFormat')
})
