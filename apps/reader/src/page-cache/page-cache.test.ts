import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { away, createCache, loadedOf, nothing, pageOf, start } from '../fixtures/cache.ts'
import type { LoadedPage } from './entry.ts'

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
