import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fullArticle } from '../fixtures/article.ts'
import type { RenderedPage } from '../render/render-page.tsx'
import type { LoadedPage } from './entry.ts'
import type { Holdings } from './holdings.ts'
import { createPageCache } from './page-cache.ts'

const start = Date.parse('2026-02-20T10:00:00.000Z')
const away = new Error('away')
const nothing: Holdings = { names: new Set(), subjects: new Set(), lists: [] }

function pageOf(html: string, changes: Partial<RenderedPage> = {}): RenderedPage {
  const text = Buffer.from(html)
  return { status: 200, text, fields: [], nextChangeAt: Number.POSITIVE_INFINITY, ...changes }
}

function loadedOf(html: string, changes: Partial<RenderedPage> = {}, holdings = nothing): LoadedPage {
  return { holdings, renderAt: () => pageOf(html, changes) }
}

function createCache(maxBytes = 1_000) {
  const cache = createPageCache({ maxBytes, mayStandIn: (error) => error === away })
  const made: string[] = []
  return {
    ...cache,
    made,
    ask: async (key: string, now = start, loaded = loadedOf(key)) => {
      const load = async () => {
        made.push(key)
        return loaded
      }
      const { kept, state } = await cache.get(key, now, load)
      return `${kept.bodyIn('identity').bytes} ${state}`
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

  it('while its words for time are true; these are said anew without asking anybody', async () => {
    const { ask, made } = createCache()
    const renderAt = (now: number) => pageOf(`at ${now - start}`, { nextChangeAt: now + 10_000 })
    const page = { holdings: nothing, renderAt }
    expect(await ask('/', start, page)).toBe('at 0 miss')
    expect(await ask('/', start + 9_999, page)).toBe('at 0 hit')
    expect(await ask('/', start + 10_000, page)).toBe('at 10000 hit')
    expect(made).toEqual(['/'])
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
    const { ask, expire, get } = createCache()
    let finish = (_: LoadedPage) => {}
    const first = get('/', start, () => new Promise((resolve) => (finish = resolve)))
    expire()
    finish(loadedOf('old'))
    await first
    expect(await ask('/', start, loadedOf('new'))).toBe('new miss')
  })
})

it.each(['loaded', 'failed'])(
  'what was begun earlier and %s later takes the place of nothing newer',
  async (end) => {
    const { ask, expire, get } = createCache()
    let finish = (_: LoadedPage) => {}
    let fail = (_: Error) => {}
    const slow = get('/', start, () => new Promise((...ends) => ([finish, fail] = ends)))
    expire()
    await ask('/', start, loadedOf('new'))
    if (end === 'loaded') finish(loadedOf('old'))
    else fail(away)
    await slow.catch(() => {})
    expect(await ask('/', start, loadedOf('newer'))).toBe('new hit')
  },
)

it('what was made once something was published is not made again when more is known of it', async () => {
  const { ask, purge, made } = createCache()
  const lists = [{ operation: 'listPosts', query: {} }]
  const list = (html: string) => loadedOf(html, {}, { ...nothing, lists })
  const { id, slug } = fullArticle
  const told = { cursor: 'c', at: '2026-02-20T10:00:00.000Z', type: 'article', action: 'created' } as const
  const event = { change: { ...told, id, slug, revision: 1 } }
  await ask('/', start, list('old'))
  await ask('/elsewhere', start, list('old elsewhere'))
  const purgeMore = purge([event])
  expect(await ask('/', start, list('new'))).toBe('old hit')
  purgeMore([{ ...event, article: fullArticle }])
  expect(await ask('/', start, list('new'))).toBe('new miss')
  purgeMore([{ ...event, article: fullArticle }])
  expect(await ask('/', start, list('newer'))).toBe('new hit')
  expect(made).toEqual(['/', '/elsewhere', '/'])
})

it.each([
  ['has nothing to do with it, leaves it as it is', 'another', 'begun before hit'],
  ['is on it, has it made anew', fullArticle.id, 'new miss'],
])('what is published while a page is made, and %s', async (_, shown, answer) => {
  const { ask, get, purge } = createCache()
  const { id, slug } = fullArticle
  const told = { cursor: 'c', at: '2026-02-20T10:00:00.000Z', type: 'article', action: 'updated' } as const
  let finish = (_: LoadedPage) => {}
  const first = get('/', start, () => new Promise((resolve) => (finish = resolve)))
  purge([{ change: { ...told, id, slug, revision: 2 }, article: fullArticle }])
  finish(loadedOf('begun before', {}, { ...nothing, names: new Set([shown]) }))
  await first
  expect(await ask('/', start, loadedOf('new'))).toBe(answer)
})

it('what was withdrawn while a newer page was waited for is neither shown nor kept', async () => {
  const { get, purge, expire, setContact } = createCache()
  const { id, slug } = fullArticle
  const told = { cursor: 'c', at: '2026-02-20T10:00:00.000Z', type: 'article', action: 'withdrawn' } as const
  const renderAt = (now: number) => pageOf('the story', { nextChangeAt: now + 1 })
  await get('/', start, async () => ({ holdings: { ...nothing, subjects: new Set([id]) }, renderAt }))
  expire()
  let fail = (_: Error) => {}
  const answered = get('/', start + 1, () => new Promise((_, reject) => (fail = reject)))
  purge([{ change: { ...told, id, slug, revision: 2 } }])
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const gone = new Error('withdrawn')
  fail(gone)
  await expect(answered).rejects.toBe(gone)
  setContact('away')
  await expect(get('/', start + 2, () => Promise.reject(away))).rejects.toBe(away)
})

it('what was withdrawn while it was being made is not kept for the time without an API', async () => {
  const { get, purge, setContact } = createCache()
  const { id, slug } = fullArticle
  const told = { cursor: 'c', at: '2026-02-20T10:00:00.000Z', type: 'article', action: 'withdrawn' } as const
  let finish = (_: LoadedPage) => {}
  const slow = get('/', start, () => new Promise((resolve) => (finish = resolve)))
  purge([{ change: { ...told, id, slug, revision: 2 } }])([])
  finish(loadedOf('the story', {}, { ...nothing, subjects: new Set([id]) }))
  await slow
  setContact('away')
  await expect(get('/', start + 1, () => Promise.reject(away))).rejects.toBe(away)
})

it('what cannot be said again at another moment is made anew', async () => {
  const { ask } = createCache()
  const renderAt = (now: number) => {
    if (now > start) throw new Error('no words for it')
    return pageOf('/', { nextChangeAt: now + 1 })
  }
  await ask('/', start, { holdings: nothing, renderAt })
  expect(await ask('/', start + 1, loadedOf('new'))).toBe('new miss')
})

it('what is no success is not kept', async () => {
  const { ask } = createCache()
  const missing = loadedOf('/', { status: 404 })
  await ask('/', start, missing)
  expect(await ask('/', start, missing)).toBe('/ miss')
})

it('those that nobody asked for longest leave when there is no room', async () => {
  const { ask } = createCache(4 * 25)
  await ask('aaaaaaaaaa')
  await ask('bbbbbbbbbb')
  await ask('aaaaaaaaaa')
  await ask('cccccccccc')
  expect(await ask('aaaaaaaaaa')).toBe('aaaaaaaaaa hit')
  expect(await ask('bbbbbbbbbb')).toBe('bbbbbbbbbb miss')
})

describe('while the log is followed', () => {
  it('a page is true until the log says otherwise, and is looked at in the background once in a while', async () => {
    const { ask, setContact, made } = createCache()
    setContact('following')
    await ask('/')
    expect(await ask('/', start + 599_999)).toBe('/ hit')
    expect(await ask('/', start + 600_000)).toBe('/ renewing')
    await expect.poll(() => made.length).toBe(2)
    expect(await ask('/', start + 600_001)).toBe('/ hit')
  })

  it('a page beside which something is newer says up to where it knows of the log', async () => {
    const { get, purge, setContact } = createCache()
    const lists = [{ operation: 'listPosts', query: {} }]
    const holdings = { ...nothing, subjects: new Set(['another']), lists }
    const load = async () => loadedOf('/', {}, holdings)
    const asked = async () => {
      const { state, cursor } = await get('/', start, load)
      return `${state} ${cursor}`
    }
    setContact('following', 'before')
    expect([await asked(), await asked()]).toEqual(['miss before', 'hit before'])
    const { id, slug } = fullArticle
    const told = { cursor: 'c', at: '2026-02-20T10:00:00.000Z', type: 'article', action: 'created' } as const
    purge([{ change: { ...told, id, slug, revision: 1 }, article: fullArticle }])
    setContact('following', 'after')
    expect(await asked()).toBe('renewing before')
    await expect.poll(asked).toBe('hit after')
  })

  it('nor is that forgotten while the API is away: what comes then comes after it', async () => {
    const { get, purge, setContact } = createCache()
    const lists = [{ operation: 'listPosts', query: {} }]
    const holdings = { ...nothing, subjects: new Set(['another']), lists }
    const { id, slug } = fullArticle
    setContact('following', 'before')
    await get('/', start, async () => loadedOf('/', {}, holdings))
    setContact('away')
    const told = { cursor: 'c', at: '2026-02-20T10:00:00.000Z', type: 'article', action: 'created' } as const
    purge([{ change: { ...told, id, slug, revision: 1 }, article: fullArticle }])
    setContact('following', 'after')
    const { state, cursor } = await get('/', start, () => Promise.reject(away))
    expect([state, cursor]).toEqual(['renewing', 'before'])
  })

  it('nothing is asked of an API that is known to be away', async () => {
    const { ask, setContact, expire, made } = createCache()
    await ask('/')
    expire()
    setContact('away')
    expect(await ask('/', start + 3_600_000)).toBe('/ stale')
    expect(made).toEqual(['/'])
    setContact('following')
    expect(await ask('/', start + 3_600_001)).toBe('/ miss')
  })
})

describe('when a page cannot be made', () => {
  it('the old one stands in for a failure that passes, and a while goes by before the next try', async () => {
    const { ask, get } = createCache()
    let tries = 0
    const fail = () => {
      tries++
      return Promise.reject(away)
    }
    await ask('/')
    for (const later of [60_000, 60_001, 64_999, 65_000]) {
      const { kept, state } = await get('/', start + later, fail)
      expect([`${kept.bodyIn('identity').bytes}`, state]).toEqual(['/', 'stale'])
    }
    expect(tries).toBe(2)
  })

  it('nor longer where the clock is set back meanwhile', async () => {
    const { ask, get, expire } = createCache()
    await ask('/')
    expire()
    const later = start + 3_600_000
    expect((await get('/', later, () => Promise.reject(away))).state).toBe('stale')
    expect(await ask('/', start, loadedOf('new'))).toBe('new miss')
  })

  it('but not for one that says something, nor where there is none', async () => {
    const { ask, get } = createCache()
    await ask('/')
    const gone = new Error('withdrawn')
    await expect(get('/', start + 3_600_000, () => Promise.reject(gone))).rejects.toBe(gone)
    await expect(get('/', start + 3_600_000, () => Promise.reject(away))).rejects.toBe(away)
    await expect(get('/other', start, () => Promise.reject(away))).rejects.toBe(away)
  })
})

describe('the bytes of a page', () => {
  it('are made once for each encoding', async () => {
    const { get } = createCache()
    const { kept } = await get('/', start, async () => loadedOf('x'.repeat(100)))
    expect(kept.bodyIn('gzip')).toBe(kept.bodyIn('gzip'))
    expect(kept.bodyIn('identity').bytes.toString()).toBe('x'.repeat(100))
  })

  it('take no more memory than they are counted for, in all encodings together', async () => {
    const { get } = createCache()
    const { kept } = await get('/', start, async () => loadedOf('x'.repeat(20_000)))
    const encodings = ['identity', 'br', 'zstd', 'gzip'] as const
    const memory = encodings.map((encoding) => kept.bodyIn(encoding).bytes.buffer)
    const taken = [...new Set(memory)].reduce((sum, { byteLength }) => sum + byteLength, 0)
    expect(taken).toBeLessThan(kept.weight)
  })

  it('become smaller in the background when a page is asked for again, under a validator of their own', async () => {
    const { get } = createCache(1_000_000)
    const text = Array.from({ length: 2_000 }, (_, i) => `${(i * i) % 97} вулиця`).join(' ')
    const { kept } = await get('/', start, async () => loadedOf(text))
    const first = kept.bodyIn('br')
    expect(kept.bodyIn('br')).toBe(first)
    await expect.poll(() => kept.bodyIn('br').bytes.length).toBeLessThan(first.bytes.length)
    expect(kept.bodyIn('br').etag).not.toBe(first.etag)
    expect(brotliDecompressSync(kept.bodyIn('br').bytes).toString()).toBe(text)
  })
})
