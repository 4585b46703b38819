import { describe, expect, it } from 'vitest'
import { fullArticle } from '../fixtures/article.ts'
import { away, createCache, eventOf, loadedOf, nothing, pageOf, start } from '../fixtures/cache.ts'
import type { LoadedPage } from './entry.ts'

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
  const event = eventOf('created')
  await ask('/', start, list('old'))
  await ask('/elsewhere', start, list('old elsewhere'))
  const purgeMore = purge([{ change: event.change }])
  expect(await ask('/', start, list('new'))).toBe('old hit')
  purgeMore([event])
  expect(await ask('/', start, list('new'))).toBe('new miss')
  purgeMore([event])
  expect(await ask('/', start, list('newer'))).toBe('new hit')
  expect(made).toEqual(['/', '/elsewhere', '/'])
})

it.each([
  ['has nothing to do with it, leaves it as it is', 'another', 'begun before hit'],
  ['is on it, has it made anew', fullArticle.id, 'new miss'],
])('what is published while a page is made, and %s', async (_, shown, answer) => {
  const { ask, get, purge } = createCache()
  let finish = (_: LoadedPage) => {}
  const first = get('/', start, () => new Promise((resolve) => (finish = resolve)))
  purge([eventOf('updated')])
  finish(loadedOf('begun before', {}, { ...nothing, names: new Set([shown]) }))
  await first
  expect(await ask('/', start, loadedOf('new'))).toBe(answer)
})

it('what was withdrawn while a newer page was waited for is neither shown nor kept', async () => {
  const { get, purge, expire, setContact } = createCache()
  const { id } = fullArticle
  const renderAt = (now: number) => pageOf('the story', { nextChangeAt: now + 1 })
  await get('/', start, async () => ({ holdings: { ...nothing, subjects: new Set([id]) }, renderAt }))
  expire()
  let fail = (_: Error) => {}
  const answered = get('/', start + 1, () => new Promise((_, reject) => (fail = reject)))
  purge([eventOf('withdrawn')])
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const gone = new Error('withdrawn')
  fail(gone)
  await expect(answered).rejects.toBe(gone)
  setContact('away')
  await expect(get('/', start + 2, () => Promise.reject(away))).rejects.toBe(away)
})

it('what was withdrawn while it was being made is not kept for the time without an API', async () => {
  const { get, purge, setContact } = createCache()
  const { id } = fullArticle
  let finish = (_: LoadedPage) => {}
  const slow = get('/', start, () => new Promise((resolve) => (finish = resolve)))
  purge([eventOf('withdrawn')])([])
  finish(loadedOf('the story', {}, { ...nothing, subjects: new Set([id]) }))
  await slow
  setContact('away')
  await expect(get('/', start + 1, () => Promise.reject(away))).rejects.toBe(away)
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
    purge([eventOf('created')])
    setContact('following', 'after')
    expect(await asked()).toBe('renewing before')
    await expect.poll(asked).toBe('hit after')
  })

  it('nor is that forgotten while the API is away: what comes then comes after it', async () => {
    const { get, purge, setContact } = createCache()
    const lists = [{ operation: 'listPosts', query: {} }]
    const holdings = { ...nothing, subjects: new Set(['another']), lists }
    setContact('following', 'before')
    await get('/', start, async () => loadedOf('/', {}, holdings))
    setContact('away')
    purge([eventOf('created')])
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
