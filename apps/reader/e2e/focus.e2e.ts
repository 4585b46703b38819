import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, themes } from './browser.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), system?.stop()]))

const paths = ['/', '/search?q=%D1%80%D0%B0%D0%B4%D0%B0', '/partnerships', '/settings', '/corrections']

/** Many more than a page of the sample newsroom has places to stop at. */
const mostStops = 120

interface Stop {
  name: string
  /** The least that the ring differs from what it is drawn on (WCAG 2.2, 1.4.11: 3). */
  contrast: number
  /** Whether something else lies over all of it (WCAG 2.2, 2.4.11). */
  isCovered: boolean
}

/** Where a keyboard stops on a page, from its top to its end. */
async function listStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(describeStop)
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

/** What has the focus; nothing at the end of the page. Runs in the browser. */
function describeStop(): Stop | undefined {
  const focused = document.activeElement
  if (!focused || focused === document.body) return undefined
  const partsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = partsOf(color).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const isSeen = (color: string) => partsOf(color)[3] !== 0
  let around = focused.parentElement
  while (around?.parentElement && !isSeen(getComputedStyle(around).backgroundColor))
    around = around.parentElement
  const { outlineColor, outlineStyle } = getComputedStyle(focused)
  const background = getComputedStyle(around ?? focused).backgroundColor
  const [dark = 0, bright = 0] = [light(outlineColor), light(background)].sort((a, b) => a - b)
  return {
    name: `${focused.tagName} ${focused.textContent?.trim().slice(0, 30)}`,
    contrast: outlineStyle === 'none' ? 0 : (bright + 0.05) / (dark + 0.05),
    isCovered: ![...focused.getClientRects()].some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((part) => {
        const seen = document.elementFromPoint(left + width * part, top + height / 2)
        return seen !== null && (focused.contains(seen) || seen.contains(focused))
      }),
    ),
  }
}

it.each(themes)('in the %s theme a ring that stands out shows where the keyboard is', async (colorScheme) => {
  // A browser in another language: the hint that the page is there in it, too, is dark on light.
  const { page } = await openPage(browser, system.url, { colorScheme, locale: 'en' })
  for (const path of paths) {
    await page.goto(system.url + path)
    await page.locator('header button[aria-label="Close"]').waitFor()
    const stops = await listStops(page)
    expect(stops.length, path).toBeGreaterThan(15)
    expect(stops.length, path).toBeLessThan(mostStops)
    expect(stops.filter(({ contrast }) => contrast < 3)).toEqual([])
  }
  await page.context().close()
})

it('on a phone nothing covers where the keyboard is', async () => {
  const { page } = await openPage(browser, system.url, {
    viewport: { width: 360, height: 640 },
    locale: 'en',
  })
  for (const path of [...paths, '/partnerships/kamianske-wuppertal', '/de']) {
    await page.goto(system.url + path)
    await page.locator('header button[aria-label="Close"]').waitFor()
    const stops = await listStops(page)
    expect(stops.length, path).toBeGreaterThan(15)
    expect(stops.filter(({ isCovered }) => isCovered)).toEqual([])
  }
  await page.context().close()
})
