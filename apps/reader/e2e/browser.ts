import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core'

const tools = new URL('../../../.tools/browser.mjs', import.meta.url).href
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The widths that pages are looked at: a phone, a desk. */
export const widths = [360, 1280] as const
export const themes = ['light', 'dark'] as const

/** The Chromium of this machine. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { findBrowser } = (await import(tools)) as { findBrowser: () => string | undefined }
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('There is no Chromium on this machine: npm test installs one.')
  return chromium.launch({ executablePath, args: ['--no-sandbox'], ...options })
}

/** A page and all that went wrong on it: what the console complained of, and whom it asked beside the site. */
export interface WatchedPage {
  page: Page
  complaints: string[]
}

/** Opens a page in a context of its own: nothing is stored, nothing in a cache. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'uk',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const { origin } = new URL(url)
  // What the content security policy refuses, Chromium says in the console as an error.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin)
      complaints.push(`asked ${request.url()}`)
  })
  await page.goto(url)
  return { page, complaints }
}

/** What axe-core finds wrong on a page (WCAG 2.2 A, AA and best practices), a line for each place. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  })
}

/** How much wider than its window a page is, in CSS pixels: more than 0 makes it scroll sideways. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Keeps a picture of the page where VITE_SCREENSHOTS names a folder; the tests look at none. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder: unknown = import.meta.env.VITE_SCREENSHOTS
  if (typeof folder === 'string') await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
