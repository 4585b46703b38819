import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { now as newsroomNow, openNewsroom } from '../src/fixtures/newsroom.ts'
import { launchBrowser } from './browser.ts'
import { type System, startReaderBefore } from './system.ts'

const folder = mkdtempSync(join(tmpdir(), 'news-e2e-clock-'))
const clockFile = join(folder, 'clock')

let reader: Pick<System, 'url' | 'stop'>
let browser: Browser
let newsroom: { url: string; close: () => void }
let server: Server
/** By how much everything that the newsroom has published is later than it says, in ms. */
let shift = 0

beforeAll(async () => {
  setClock(newsroomNow)
  newsroom = await openNewsroom()
  server = openLaterNewsroom(newsroom.url)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const clock = new URL('./fixtures/told-clock.ts', import.meta.url)
  clock.searchParams.set('file', clockFile)
  const settings = { NODE_OPTIONS: `--import=${clock}`, NEWS_CACHE_MB: '0' }
  ;[reader, browser] = await Promise.all([
    startReaderBefore(`http://127.0.0.1:${port}`, settings),
    launchBrowser(),
  ])
})

afterAll(async () => {
  await Promise.all([browser?.close(), reader?.stop()])
  newsroom.close()
  server.close()
  rmSync(folder, { recursive: true })
})

function setClock(epochMs: number): void {
  writeFileSync(clockFile, String(epochMs))
}

/** The same newsroom in another night. */
function openLaterNewsroom(url: string): Server {
  return createServer(async ({ url: path = '/' }, response) => {
    if (path.startsWith('/media/')) {
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' })
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>')
      return
    }
    const answer = await fetch(url + path)
    const later = (_: string, value: unknown) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
        ? new Date(Date.parse(value) + shift).toISOString()
        : value
    response.writeHead(answer.status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(JSON.parse(await answer.text(), later)))
  })
}

/** What a page says of each moment, and until when. */
type Said = [instant: string, words: string, next: string | undefined][]

async function saidByServer(path: string, epochMs: number): Promise<Said> {
  setClock(epochMs)
  const html = await (await fetch(reader.url + path)).text()
  const times = html.matchAll(/<time dateTime="([^"]+)" title="[^"]+"(?: data-next="([^"]+)")?>([^<]+)</g)
  return [...times].map(([, instant = '', next, words = '']) => [instant, words, next])
}

/** Made by the server at one moment, opened by a device at another. */
const moments = [
  ['at the same moment', '2025-10-02T13:04:30.000Z', '2025-10-02T13:04:30.000Z'],
  ['over a minute', '2025-10-02T13:04:59.900Z', '2025-10-02T13:05:00.100Z'],
  ['over midnight', '2025-10-02T20:59:59.900Z', '2025-10-02T21:00:00.100Z'],
  ['at three in the night that has the hour twice', '2025-10-26T00:30:00.000Z', '2025-10-26T00:30:00.000Z'],
  ['at three of the second time', '2025-10-26T01:30:00.000Z', '2025-10-26T01:30:00.000Z'],
  ['while the clocks go back', '2025-10-26T00:59:59.900Z', '2025-10-26T01:00:00.100Z'],
  ['from before that night until after it', '2025-10-25T20:30:00.000Z', '2025-10-26T22:30:00.000Z'],
  ['while the clocks go forward', '2026-03-29T00:59:59.900Z', '2026-03-29T01:00:00.100Z'],
  ['from before that night until after it', '2026-03-28T21:30:00.000Z', '2026-03-29T21:30:00.000Z'],
] as const

const devices = [
  ['Europe/Kyiv', '/'],
  ['America/New_York', '/de'],
  ['Pacific/Kiritimati', '/en'],
] as const

describe.each(devices)('on a device in %s, the page %s', (timezoneId, path) => {
  it.each(moments)('says %s what the server says: made %s, opened %s', async (_, made, opened) => {
    shift = Date.parse(made) - newsroomNow
    const expected = await saidByServer(path, Date.parse(opened))
    setClock(Date.parse(made))
    const context = await browser.newContext({ timezoneId })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(`${message.text()} ${message.location().url}`))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.clock.setFixedTime(Date.parse(opened))
    await page.goto(reader.url + path)
    const said = () =>
      page
        .locator('time[title]')
        .evaluateAll((times: HTMLTimeElement[]) =>
          times.map(({ dateTime, textContent, dataset }) => [dateTime, textContent, dataset.next]),
        )

    expect(expected.length).toBeGreaterThan(5)
    await expect.poll(said).toEqual(expected)
    expect(complaints).toEqual([])
    await context.close()
  })
})
