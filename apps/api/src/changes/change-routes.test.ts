import { describe, expect, it } from 'vitest'
import { saveArticles } from '../articles/article-store.ts'
import { openDatabase } from '../db/open.ts'
import { createTestNewsroom, draftOf, draftsOf, noon } from '../test-newsroom.ts'

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
    const { get, dataDir } = await createTestNewsroom()
    const answer = get('/v1/changes?wait=20')
    const other = await openDatabase({ dataDir })
    await saveArticles(other, [{ draft: draftOf() }], { now: noon })
    await other.destroy()
    expect((await answer).body.items).toMatchObject([{ action: 'created', slug: 'rada-zbyraietsia' }])
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

  it('refuses a cursor of another log', async () => {
    const { get, save } = await createTestNewsroom()
    const { body } = await get('/v1/changes')
    await save({ draft: draftOf() })
    const ahead = Buffer.from('c2').toString('base64url')
    expect((await get(`/v1/changes?after=${body.next}`)).status).toBe(200)
    expect((await get(`/v1/changes?after=${ahead}`)).status).toBe(400)
  })
})
