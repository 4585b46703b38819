import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from './browser.mjs'
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

/** The Node.js of the project, and the one that the machine brought: npm says which runs it. */
const nodes = [...new Set(['node', process.env.npm_node_execpath ?? 'node'])]

function sayEverywhere(...args: string[]): string[] {
  return nodes.map((node) => run(node, '--no-warnings', ...args))
}

/** One program for a page, of the same lines. */
function bundle(...options: string[]): string {
  writeFileSync(join(folder, 'page.js'), lines.replace(', type Author', '').replace(': Author', ''))
  return run(bin('esbuild'), 'page.js', '--bundle', '--target=chrome107,firefox107,safari16.1', ...options)
}

test('TypeScript at its strictest takes the types, and Node runs the lines, also the one of the machine', () => {
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
  expect(new Set(sayEverywhere('strict.js'))).toEqual(new Set([said]))
})

test('require takes each entry, too', () => {
  const entries = ['', '/markup', '/text', '/time'].map((path) => `@news/domain${path}`)
  const code = `console.log(${JSON.stringify(entries)}.map((name) => typeof require(name)).join())`
  writeFileSync(join(folder, 'old.cjs'), code)
  expect(new Set(sayEverywhere('old.cjs'))).toEqual(new Set(['object,object,object,object\n']))
})

test('a bundler makes of it what browsers of four years ago run', () => {
  const program = bundle('--format=esm')
  expect(program).not.toMatch(/\(\?<[=!]/)
  expect(program).toContain('Intl.RelativeTimeFormat')
})

test('of what a page does not use nothing is left', () => {
  writeFileSync(join(folder, 'small.js'), "import { nameIn } from '@news/domain'\nconsole.log(nameIn)")
  expect(run(bin('esbuild'), 'small.js', '--bundle', '--minify', '--format=esm').length).toBeLessThan(500)
})

test('it calls nothing that they do not have', () => {
  const dist = join(folder, 'node_modules/@news/domain/dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  const program = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n')
  expect(program).toContain('replaceAll(')
  expect(program).not.toMatch(
    /\.(?:canParse|toSorted|toReversed|toSpliced|groupBy|withResolvers|fromAsync|isWellFormed|toWellFormed)\(/,
  )
})

test('a browser runs it', async () => {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const heard: string[] = []
    page.on('console', (message) => heard.push(`${message.text()}\n`))
    page.on('pageerror', (error) => heard.push(error.message))
    await page.addScriptTag({ content: bundle('--format=iife') })
    expect(heard).toEqual([said])
  } finally {
    await browser.close()
  }
})
