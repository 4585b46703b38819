import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { run } from './process.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const require = createRequire(import.meta.url)

const downloads = 'https://cdn.playwright.dev'

/**
 * A Chromium that is on this machine: the one of CHROMIUM_PATH, one on the PATH, or Playwright's own.
 *
 * @returns {string | undefined} the path of the program
 */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...applications].find(isProgram) ?? findPlaywrights()
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findPlaywrights() {
  const path = require('playwright-core').chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/**
 * Makes sure that the browser tests have a browser that runs, and says what was done for it.
 *
 * @returns {Promise<string>} a sentence for the user
 * @throws {Error} when there is none and none could be installed
 */
export async function ensureBrowser() {
  const ways = [undefined, installPlaywrights, installWithApt]
  for (const install of ways) {
    const did = (await install?.()) ?? 'Found'
    const version = await browserVersion()
    if (version) return `${did}: ${version} at ${findBrowser()}`
  }
  throw new Error('There is no Chromium that runs here: install one, or name one with CHROMIUM_PATH.')
}

/** A program that lies there but lacks its libraries does not count. */
async function browserVersion() {
  const path = findBrowser()
  if (path === undefined) return undefined
  const { ok, output } = await run(path, ['--version', '--no-sandbox'], { timeoutMs: 20_000 })
  return ok ? /Chrom\S+ [\d.]+/.exec(output)?.[0] : undefined
}

async function installPlaywrights() {
  if (!(await isReachable(downloads))) return undefined
  await run('playwright-core', ['install', 'chromium'], { timeoutMs: 300_000 })
  return `Installed Playwright's own from ${downloads}`
}

/** @param {string} address */
async function isReachable(address) {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).catch(
    () => undefined,
  )
  return answer !== undefined
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return undefined
  await run('apt-get', ['update'], { timeoutMs: 120_000 })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
    timeoutMs: 400_000,
  })
  return 'Installed chromium and fonts-noto-core with apt-get'
}
