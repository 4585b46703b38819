import { expect, it } from 'vitest'
import { openCache, openReader } from './fixtures/reader.ts'
import type { Answered } from './page-cache/page-cache.ts'

/** Such as zlib throws where there is no memory left. */
const noMemory = new Error('zlib: no memory')

/** A page that cannot be compressed. */
function brokenPage(isReady: boolean): Answered {
  const fail = () => {
    throw noMemory
  }
  const kept = { status: 200, madeAt: 0, nextChangeAt: 0, tag: '', fields: [], weight: 0 }
  return { kept: { ...kept, isReadyIn: () => isReady, bodyIn: fail }, state: 'hit' }
}

it.each([
  ['kept', 'at once', true],
  ['kept', 'a moment later', false],
  ['new', 'at once', true],
  ['new', 'a moment later', false],
])('a %s page that cannot be sent %s is told to have failed, and the reader goes on', async (...args) => {
  const [kind, , isReady] = args
  const cache = openCache()
  const reader = await openReader({
    cache: {
      ...cache,
      find: (key, now) => (kind === 'kept' && key === '/' ? brokenPage(isReady) : cache.find(key, now)),
      get: async (key, now, load) => (key === '/' ? brokenPage(isReady) : cache.get(key, now, load)),
    },
  })
  const { status, headers, html } = await reader.get('/')
  expect([status, headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(html).not.toMatch(/zlib|\.ts:\d/)
  expect((await reader.get('/about')).status).toBe(200)
  expect(reader.close).toThrow(noMemory)
})
