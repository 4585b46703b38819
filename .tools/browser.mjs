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
  const found = await describeBrowser()
  if (found) return `Found ${found}`
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH names ${findBrowser()}, which does not run.`)
  const attempts = []
  for (const { way, install } of installations) {
    const attempt = await install()
    const installed = await describeBrowser()
    if (installed) return `Installed ${installed} with ${way}`
    attempts.push(`${way}: ${attempt.trimEnd()}`)
  }
  throw new Error(
    `There is no Chromium that runs here: install one, or name one with CHROMIUM_PATH.\n${attempts.join('\n')}`,
  )
}

/** Asks the browser itself: a program that lies there but lacks its libraries does not count. */
async function describeBrowser() {
  const path = findBrowser()
  if (path === undefined) return undefined
  const { ok, output } = await run(path, ['--version', '--no-sandbox'], { timeoutMs: 20_000 })
  return ok ? `${/Chrom\S+ [\d.]+/.exec(output)?.[0]} at ${path}` : undefined
}

/** Each answers what there is to say when no browser runs after it. */
const installations = [
  { way: 'playwright-core', install: installPlaywrights },
  { way: 'apt-get', install: installWithApt },
]

async function installPlaywrights() {
  if (!(await isReachable(downloads))) return `${downloads} cannot be reached`
  const { output } = await run('playwright-core', ['install', 'chromium'], { timeoutMs: 300_000 })
  return output
}

/** @param {string} address */
async function isReachable(address) {
  const signal = AbortSignal.timeout(5_000)
  return fetch(address, { method: 'HEAD', signal }).then(
    () => true,
    () => false,
  )
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get'))
    return 'only for root, on Debian and its kin'
  const packages = ['chromium', 'fonts-noto-core']
  const update = await run('apt-get', ['update'], { timeoutMs: 120_000 })
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    timeoutMs: 400_000,
  })
  return update.output + install.output
}
