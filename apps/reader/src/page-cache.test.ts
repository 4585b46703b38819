import { describe, expect, it } from 'vitest'
import { createPageCache } from './page-cache.ts'
import type { RenderedPage } from './render/render-page.tsx'

const start = Date.parse('2026-02-20T10:00:00.000Z')
const away = new Error('away')

function pageOf(html: string, changes: Partial<RenderedPage> = {}): RenderedPage {
  return { status: 200, html, policy: '', nextChangeAt: Number.POSITIVE_INFINITY, ...changes }
}

function createCache(maxBytes = 1_000) {
  const cache = createPageCache({ maxBytes, mayStandIn: (error) => error === away })
  const made: string[] = []
  return {
    ...cache,
    made,
    ask: async (key: string, now = start, page = pageOf(key)) => {
      const make = async () => {
        made.push(key)
        return page
      }
      const { kept, state } = await cache.get(key, now, make)
      return `${kept.page.html} ${state}`
    },
  }
}

describe('a page is made once', () => {
  it('for a minute', async () => {
    const { ask, made } = createCache()
    expect(await ask('/')).toBe('/ miss')
    expect(await ask('/', start + 59_999)).toBe('/ hit')
    expect(await ask('/', start + 60_000)).toBe('/ miss')
    expect(made).toEqual(['/', '/'])
  })

  it('and no longer than its words for time are true', async () => {
    const { ask } = createCache()
    const page = pageOf('/', { nextChangeAt: start + 10_000 })
    await ask('/', start, page)
    expect(await ask('/', start + 9_999, page)).toBe('/ hit')
    expect(await ask('/', start + 10_000, page)).toBe('/ miss')
  })

  it('however many ask at the same time', async () => {
    const { ask, made } = createCache()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/')))
    expect(new Set(answers)).toEqual(new Set(['/ miss']))
    expect(made).toEqual(['/'])
  })

  it('until something is published', async () => {
    const { ask, expire } = createCache()
    await ask('/')
    expire()
    expect(await ask('/')).toBe('/ miss')
    expect(await ask('/')).toBe('/ hit')
  })

  it('and what was begun before something was published is not kept', async () => {
    const cache = createPageCache({ maxBytes: 1_000, mayStandIn: () => false })
    let finish = (_: RenderedPage) => {}
    const first = cache.get('/', start, () => new Promise((resolve) => (finish = resolve)))
    cache.expire()
    finish(pageOf('old'))
    await first
    const { kept } = await cache.get('/', start, async () => pageOf('new'))
    expect(kept.page.html).toBe('new')
  })
})

it('what is no success is not kept', async () => {
  const { ask } = createCache()
  const missing = pageOf('/', { status: 404 })
  await ask('/', start, missing)
  expect(await ask('/', start, missing)).toBe('/ miss')
})

it('those that nobody asked for longest leave when there is no room', async () => {
  const { ask } = createCache(2 * 25)
  await ask('aaaaaaaaaa')
  await ask('bbbbbbbbbb')
  await ask('aaaaaaaaaa')
  await ask('cccccccccc')
  expect(await ask('aaaaaaaaaa')).toBe('aaaaaaaaaa hit')
  expect(await ask('bbbbbbbbbb')).toBe('bbbbbbbbbb miss')
})

describe('when a page cannot be made', () => {
  it('the old one stands in for a failure that passes', async () => {
    const { ask, get } = createCache()
    await ask('/')
    const { kept, state } = await get('/', start + 3_600_000, () => Promise.reject(away))
    expect([kept.page.html, state]).toEqual(['/', 'stale'])
  })

  it('but not for one that says something, nor where there is none', async () => {
    const { ask, get } = createCache()
    await ask('/')
    const gone = new Error('withdrawn')
    await expect(get('/', start + 3_600_000, () => Promise.reject(gone))).rejects.toBe(gone)
    await expect(get('/other', start, () => Promise.reject(away))).rejects.toBe(away)
  })
})

it('is compressed once for each encoding', async () => {
  const { get } = createCache()
  const { kept } = await get('/', start, async () => pageOf('x'.repeat(100)))
  expect(kept.bytesIn('br')).toBe(kept.bytesIn('br'))
  expect(kept.bytesIn('identity').toString()).toBe('x'.repeat(100))
})
