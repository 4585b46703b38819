import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ensureBrowser, findBrowser } from './browser.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-browser-'))
  vi.stubEnv('CHROMIUM_PATH', '')
  vi.stubEnv('PATH', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function place(name: string, mode: number): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, mode)
  return path
}

test('the browser that the user names comes before all others', () => {
  place('chromium', 0o755)
  vi.stubEnv('CHROMIUM_PATH', '/opt/my/chrome')
  expect(findBrowser()).toBe('/opt/my/chrome')
})

test('Chromium on the path comes before Chrome', () => {
  place('google-chrome', 0o755)
  const chromium = place('chromium', 0o755)
  expect(findBrowser()).toBe(chromium)
})

test('a file that cannot be run is no browser', () => {
  place('chromium', 0o644)
  expect(findBrowser()).not.toBe(join(folder, 'chromium'))
})

test('a named browser that does not run is an error, and nothing is installed instead', async () => {
  vi.stubEnv('CHROMIUM_PATH', place('chrome', 0o644))
  await expect(ensureBrowser()).rejects.toThrow(/^CHROMIUM_PATH names .*chrome, which does not run\.$/)
})
