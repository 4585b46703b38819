import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

const zod = { version: '4.0.0', integrity: 'sha512-a' }
const foreign = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const locked = { '': {}, 'node_modules/zod': zod, 'node_modules/for-another-system': foreign }

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-install-'))
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/.bin/node'), '')
  writeLockfile('package-lock.json', locked)
})
afterEach(() => rmSync(folder, { recursive: true }))

function writeLockfile(path: string, packages: object): void {
  writeFileSync(join(folder, path), JSON.stringify({ packages }))
}

test.each([
  ['the same packages', { 'node_modules/zod': zod }, true],
  ['one more, from an installation by hand', { 'node_modules/zod': zod, 'node_modules/vue': zod }, true],
  ['an older version', { 'node_modules/zod': { ...zod, version: '3.9.0' } }, false],
  ['other content under the same version', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }, false],
  ['a package too few', {}, false],
])('installed with %s: %j → %s', (_, packages, expected) => {
  writeLockfile('node_modules/.package-lock.json', packages)
  expect(isInstalled(folder)).toBe(expected)
})

test('a fresh clone is not installed', () => {
  expect(isInstalled(folder)).toBe(false)
})

test('without the runtime that npm brings it is not installed', () => {
  writeLockfile('node_modules/.package-lock.json', { 'node_modules/zod': zod })
  rmSync(join(folder, 'node_modules/.bin/node'))
  expect(isInstalled(folder)).toBe(false)
})
