import LinkHeader from 'http-link-header'
import { describe, expect, it } from 'vitest'
import { saveArticles } from '../articles/article-store.ts'
import type { Db } from '../db/open.ts'
import { createTestNewsroom, draftOf, draftsOf, noon } from '../test-newsroom.ts'
import { findLastChange, forgetChangesBefore } from './change-store.ts'

const cursorOf = (text: string) => Buffer.from(text).toString('base64url')

/** Enters the newest entry again, so many times. */
async function repeatLast(db: Db, times: number): Promise<void> {
  const last = await findLastChange(db)
  if (!last) throw new Error('The log is empty.')
  const rows = Array.from({ length: times }, (_, i) => ({ ...last, position: last.position + 1 + i }))
  for (let from = 0; from < times; from += 500)
    await db
      .insertInto('changes')
      .values(rows.slice(from, from + 500))
      .execute()
}

describe('following the log', () => {
  it('meets every entry once, in the order of writing, and ends where it can go on', async () => {
    const { get, save } = await createTestNewsroom()
    await save(...draftsOf(7))
    const met: string[] = []
    let after = ''
    for (let page = 0; page < 4; page++) {
      const { body } = await get(`/v1/changes?limit=3${after}`)
      met.push(...body.items.map(({ slug }: { slug: string }) => slug))
      after = `&after=${body.next}`
    }
    expect(met).toEqual(draftsOf(7).map(({ draft }) => draft.slug))
    await save({ draft: draftOf() })
    expect((await get(`/v1/changes?${after.slice(1)}`)).body.items).toMatchObject([
      { slug: 'rada-zbyraietsia' },
    ])
  })

  it('waits for what another process writes', async () => {
    const { get, openAgain } = await createTestNewsroom()
    const answer = get('/v1/changes?wait=20')
    await saveArticles(await openAgain(), [{ draft: draftOf() }], { now: noon })
    expect((await answer).body.items).toMatchObject([{ action: 'created', slug: 'rada-zbyraietsia' }])
  })

  it('answers all who wait alike, however they take it, with the headers of any answer', async () => {
    const { get, save } = await createTestNewsroom()
    await save(...draftsOf(30))
    const { next } = (await get('/v1/changes')).body
    // Who waits in vain is the first; from then on it is known how all of them are answered.
    const vain = await get(`/v1/changes?after=${next}&wait=1`)
    expect(vain.body).toEqual({ items: [], next })
    const waits = (encoding: string) =>
      get(`/v1/changes?after=${next}&wait=20`, { 'accept-encoding': encoding })
    const waiting = Promise.all(['identity', 'br', 'gzip', 'br'].map(waits))
    await save(...draftsOf(30, { headline: 'Далі' }))
    const answers = await waiting
    const plain = await get(`/v1/changes?after=${next}`, { 'accept-encoding': 'br' })
    for (const { body, headers } of answers) {
      expect(body).toEqual(plain.body)
      expect(Object.keys(headers).toSorted()).toEqual(
        Object.keys(headers['content-encoding'] ? plain.headers : vain.headers).toSorted(),
      )
    }
    expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip', 'br'])
    expect(answers[1]?.headers.etag).toBe(plain.headers.etag)
  })

  it('waits for the moment of a scheduled article', async () => {
    const { get, save, clock } = await createTestNewsroom()
    await save({ draft: draftOf({ datePublished: new Date(noon + 60_000).toISOString() }) })
    const answer = get('/v1/changes?wait=20')
    setTimeout(() => {
      clock.now = noon + 60_000
    }, 50)
    expect((await answer).body.items).toMatchObject([{ action: 'created' }])
  })

  it('answers with nothing when the time is over', async () => {
    const { get } = await createTestNewsroom()
    const { body } = await get('/v1/changes?wait=1')
    expect(body.items).toEqual([])
    expect((await get(`/v1/changes?after=${body.next}`)).status).toBe(200)
  })

  it('goes on from cursors of the time before entries had marks', async () => {
    const { get, save } = await createTestNewsroom()
    await save(...draftsOf(3))
    const { items } = (await get(`/v1/changes?after=${cursorOf('c2')}`)).body
    expect(items).toMatchObject([{ slug: 'post-3' }])
  })

  it('refuses what no log has given', async () => {
    const { get, save } = await createTestNewsroom()
    await save(...draftsOf(3))
    for (const text of ['x', 'c', 'c1.short', 'c1.12345678.9'])
      expect((await get(`/v1/changes?after=${cursorOf(text)}`)).status).toBe(400)
    for (const text of ['c4', 'c3.12345678', 'c9.12345678'])
      expect((await get(`/v1/changes?after=${cursorOf(text)}`)).status).toBe(410)
  })
})

describe('what is kept no longer', () => {
  it('leads to a snapshot, from which the log is followed on', async () => {
    const { db, get, save, write, clock } = await createTestNewsroom()
    await save(...draftsOf(5))
    const { next } = (await get('/v1/changes?limit=2')).body
    // So many at once that nobody has them in memory.
    await repeatLast(db, 500)
    await write('post', '/v1/articles/post-3/withdraw', { reason: 'Помилка' }, { 'if-match': '*' })
    await forgetChangesBefore(db, new Date(clock.now + 1).toISOString())

    const gone = await get(`/v1/changes?after=${next}`)
    expect(gone.status).toBe(410)
    const [link] = LinkHeader.parse(gone.headers.link ?? '').rel('current')
    const met: string[] = []
    let after: string | undefined
    let place = ''
    for (let page = 0; page < 5; page++) {
      const { body, headers } = await get(`${link?.uri}?limit=2${after ? `&after=${after}` : ''}`)
      met.push(...body.items.map(({ slug }: { slug: string }) => slug))
      place ||= body.changes
      expect(body.changes).toBe(place)
      expect(LinkHeader.parse(headers.link ?? '').rel('next').length).toBe(body.next ? 1 : 0)
      if (page === 0) await save({ draft: draftOf() })
      after = body.next
      if (!after) break
    }
    expect(new Set(met)).toEqual(new Set(['post-1', 'post-2', 'post-4', 'post-5', 'rada-zbyraietsia']))
    expect((await get(`/v1/changes?after=${place}`)).body.items).toMatchObject([{ slug: 'rada-zbyraietsia' }])
  })

  it('is forgotten by slices, however much it is, but for the newest entry', async () => {
    const { db, get, save, clock } = await createTestNewsroom()
    await save({ draft: draftOf() })
    await repeatLast(db, 2_500)
    await forgetChangesBefore(db, new Date(clock.now + 1).toISOString())
    expect((await get('/v1/changes')).body.items).toHaveLength(1)
  })

  it('is not missed by who has read it, and the log goes on counting', async () => {
    const { db, get, save, clock } = await createTestNewsroom()
    await save(...draftsOf(3))
    const { next } = (await get('/v1/changes')).body
    await forgetChangesBefore(db, new Date(clock.now + 1).toISOString())
    await save({ draft: draftOf() })
    expect((await get(`/v1/changes?after=${next}`)).body.items).toMatchObject([{ slug: 'rada-zbyraietsia' }])
    expect((await get('/v1/changes')).body.items).toHaveLength(2)
  })
})
