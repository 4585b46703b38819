import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { now } from './fixtures/newsroom.ts'
import { openCache, openReader, openReaderForFile } from './fixtures/reader.ts'

describe('when the API has gone', () => {
  it('every page that was seen goes on being served, says so, and says the time as it is', async () => {
    const clock = { now }
    const { get, close, closeNewsroom } = await openReader({ clock })
    onTestFinished(close)
    const first = await get('/news/kamianske-wuppertal')
    expect(first.headers.get('cache-status')).toBe('news; fwd=miss')
    const second = await get('/news/kamianske-wuppertal')
    expect(second.headers.get('cache-status')).toBe('news; hit')
    expect(second.html).toContain('44 хвилини тому')
    closeNewsroom()
    clock.now += 3_600_000
    const third = await get('/news/kamianske-wuppertal')
    expect(third.status).toBe(200)
    expect(third.headers.get('cache-status')).toBe('news; hit; fwd=stale; detail=api-unavailable')
    expect(third.html).toContain('1 годину тому')
    expect((await get('/section/misto')).status).toBe(503)
  })

  it('and also while it hangs, without keeping anybody waiting for long', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      silent.closeAllConnections()
      silent.close()
    })
    const cache = openCache()
    const seeing = await openReader({ cache })
    await seeing.get('/')
    seeing.close()
    cache.expire()
    const hanging = await openReader({
      apiUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      cache,
    })
    onTestFinished(hanging.close)
    const response = await fetch(hanging.url, { signal: AbortSignal.timeout(4_000) })
    expect(response.headers.get('cache-status')).toBe('news; hit; fwd=stale; detail=api-unavailable')
  })
})

describe('without the API', () => {
  const reader = openReaderForFile({ apiUrl: 'http://127.0.0.1:9' })

  it.each(['/', '/de/news/kamianske-wuppertal', '/nowhere'])(
    '%s says so, when to come back, and how to ask again',
    async (path) => {
      const response = await fetch(reader.url + path)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('10')
      expect(response.headers.get('cache-control')).toBe('no-store')
      const html = await response.text()
      expect(html).toMatch(/<h1[ >]/)
      expect(html).toMatch(/<a [^>]*href="">/)
    },
  )

  it('answers what belongs to the API with a problem', async () => {
    const response = await fetch(`${reader.url}/v1/posts`)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ status: 503 })
  })

  it('is alive', async () => {
    expect((await fetch(`${reader.url}/healthz`)).status).toBe(200)
  })
})
