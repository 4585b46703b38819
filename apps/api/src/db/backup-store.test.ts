import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import request from 'supertest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { saveArticles } from '../articles/article-store.ts'
import { describeRestored } from '../commands/describe-restored.ts'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { indexPending } from '../search/index-pending-store.ts'
import { createTestNewsroom, draftOf, draftsOf, noon, type TestNewsroom } from '../test-newsroom.ts'
import { createToken, findWriter } from '../tokens/token-store.ts'
import { backUp } from './backup.ts'
import { type Db, openDatabase, StoreError } from './open.ts'
import { restore } from './restore.ts'

/** What a follower of the log makes of it, from a cursor on. */
async function follow({ get }: TestNewsroom, cursor?: string) {
  const { status, body } = await get(`/v1/changes${cursor ? `?after=${cursor}` : ''}`)
  expect(status).toBe(200)
  const items: { action: string; slug: string; revision: number }[] = body.items
  return {
    cursor: body.next,
    told: items.map(({ action, slug, revision }) => `${action} ${slug} ${revision}`),
  }
}

async function openFile(file: string, dataDir: string): Promise<Db> {
  const folder = join(dataDir, 'opened')
  await mkdir(folder)
  await copyFile(file, join(folder, 'news.db'))
  const db = await openDatabase({ dataDir: folder })
  onTestFinished(() => db.destroy())
  return db
}

it('a backup is a store that holds everything, made while others write', async () => {
  const { db, dataDir, save } = await createTestNewsroom()
  await save(...draftsOf(20))
  const file = join(dataDir, 'copy.db')
  await Promise.all([backUp(db, file), save(...draftsOf(5, { headline: 'Далі' }))])
  const opened = await openFile(file, dataDir)
  const articles = await opened.selectFrom('articles').select('id').execute()
  const changes = await opened.selectFrom('changes').select('id').execute()
  expect([20, 25]).toContain(articles.length)
  expect(changes).toHaveLength(articles.length)
})

it('a backup overwrites nothing', async () => {
  const { db, dataDir } = await createTestNewsroom()
  const file = join(dataDir, 'copy.db')
  await writeFile(file, 'mine')
  await expect(backUp(db, file)).rejects.toThrow(`There is already a file ${file}`)
})

it('one that cannot be written says so and leaves nothing behind', async () => {
  const { db, dataDir } = await createTestNewsroom()
  const before = await readdir(dataDir)
  await expect(backUp(db, join(dataDir, 'no/such/folder/copy.db'))).rejects.toThrow('cannot be written')
  expect(await readdir(dataDir)).toEqual(before)
})

it('what is restored is what was backed up: also tokens, addresses that moved, and what is found', async () => {
  const newsroom = await createTestNewsroom()
  const { db, dataDir, save, write, get } = newsroom
  await savePartnership(db, samplePartnership, { now: noon })
  await save(...draftsOf(250), { draft: draftOf() })
  await write('patch', '/v1/articles/rada-zbyraietsia', { slug: 'rada' }, { 'if-match': '"1"' })
  const { token } = await createToken(db, { name: 'Редакція', scopes: ['articles:write'], now: noon })
  const file = join(dataDir, 'copy.db')
  await backUp(db, file)
  const before = await get('/v1/articles?limit=100')
  await write('post', '/v1/articles/rada/withdraw', { reason: 'Помилка' }, { 'if-match': '"2"' })
  await restore(db, file, { replace: true, now: noon })
  await indexPending(db)
  const after = await get('/v1/articles?limit=100')
  expect(after.text).toBe(before.text)
  expect((await get('/v1/articles/rada-zbyraietsia')).headers.location).toBe('/v1/articles/rada')
  expect((await get(`/v1/partnerships/${samplePartnership.slug}`)).status).toBe(200)
  expect((await get('/v1/search?q=сесією')).body.total).toBe(251)
  expect(await findWriter(db, token)).toMatchObject({ name: 'Редакція' })
})

it('cursors of followers go on: the log tells what the restoring changed', async () => {
  const newsroom = await createTestNewsroom()
  const { db, dataDir, save, write } = newsroom
  await save(...draftsOf(3))
  const file = join(dataDir, 'copy.db')
  await backUp(db, file)
  const atBackup = await follow(newsroom)
  await write('patch', '/v1/articles/post-1', { headline: 'Нова' }, { 'if-match': '"1"' })
  await write('post', '/v1/articles/post-2/withdraw', { reason: 'Помилка' }, { 'if-match': '"1"' })
  await save({ draft: draftOf({ slug: 'later' }) })
  const atEnd = await follow(newsroom, atBackup.cursor)
  const restored = await restore(db, file, { replace: true, now: noon })
  expect(describeRestored(restored)).toBe(
    'What its log had told since the backup (3 entries from 2026-02-20T10:00:00.000Z on) no longer holds. The log goes on ' +
      'and tells who follows it: 1 deleted, 1 back again, 1 as before.\n',
  )
  const told = ['created post-2 1', 'deleted later 1', 'updated post-1 1']
  expect((await follow(newsroom, atEnd.cursor)).told.toSorted()).toEqual(told)
  expect((await follow(newsroom, atBackup.cursor)).told.slice(3).toSorted()).toEqual(told)
})

it('what another process writes while a backup takes its place stays, or the log tells that it has gone', async () => {
  const newsroom = await createTestNewsroom()
  const { db, dataDir, save, get, openAgain } = newsroom
  await save(...draftsOf(40))
  const file = join(dataDir, 'copy.db')
  await backUp(db, file)
  const other = await openAgain()
  const writing = (async () => {
    for (let number = 1; number <= 12; number++) {
      await saveArticles(other, [{ draft: draftOf({ slug: `during-${number}` }) }], { now: noon })
      await pause(2)
    }
  })()
  await pause(10)
  await restore(db, file, { replace: true, now: noon })
  await writing
  await saveArticles(other, [{ draft: draftOf({ slug: 'afterwards' }) }], { now: noon })
  const known = new Set<string>()
  for (const told of (await follow(newsroom)).told) {
    const [action, slug = ''] = told.split(' ')
    if (action === 'deleted') known.delete(slug)
    else known.add(slug)
  }
  const { body } = await get('/v1/articles?fields=slug&limit=100')
  expect(known).toEqual(new Set(body.items.map(({ slug }: { slug: string }) => slug)))
  expect(known).toContain('afterwards')
})

it('a cursor goes on in another store, on another engine, that the backup is brought to', async () => {
  const newsroom = await createTestNewsroom()
  const { db, dataDir, save } = newsroom
  await save(...draftsOf(3))
  const { cursor } = await follow(newsroom)
  const file = join(dataDir, 'copy.db')
  await backUp(db, file)
  const other = await createTestNewsroom()
  expect(describeRestored(await restore(other.db, file, { replace: false, now: noon }))).toBe('')
  expect((await follow(other, cursor)).told).toEqual([])
  expect(describeRestored(await restore(other.db, file, { replace: true, now: noon }))).toBe(
    'What is published had not changed since the backup; drafts are as they were in it.\n',
  )
  await saveArticles(other.db, [{ draft: draftOf() }], { now: noon })
  expect((await follow(other, cursor)).told).toEqual(['created rada-zbyraietsia 1'])
})

describe('a log that was restored and has grown again', () => {
  /** Two entries after the backup, known to a follower; then a backup in their place, and three other entries. */
  async function restoreAndGoOn() {
    const newsroom = await createTestNewsroom()
    const { db, dataDir, save } = newsroom
    await save(...draftsOf(3))
    const file = join(dataDir, 'copy.db')
    await backUp(db, file)
    const atBackup = await follow(newsroom)
    await save({ draft: draftOf({ slug: 'lost-1' }) }, { draft: draftOf({ slug: 'lost-2' }) })
    const ahead = await follow(newsroom)
    const other = await createTestNewsroom()
    await restore(other.db, file, { replace: false, now: noon })
    return { ...other, atBackup: atBackup.cursor, ahead: ahead.cursor }
  }
  const others = ['other-1', 'other-2', 'other-3'].map((slug) => ({ draft: draftOf({ slug }) }))

  it('goes on for who was not beyond the backup, and says to the others that it is another one', async () => {
    const restored = await restoreAndGoOn()
    const { get, save, atBackup, ahead } = restored
    const refused = [await get(`/v1/changes?after=${ahead}`)]
    await save(...others)
    refused.push(await get(`/v1/changes?after=${ahead}`), await get(`/v1/changes?after=${ahead}&wait=5`))
    refused.push(await get('/v1/changes', { accept: 'text/event-stream', 'last-event-id': ahead }))
    for (const { status, body, headers } of refused) {
      expect([status, body.detail]).toEqual([410, expect.stringContaining('a backup was restored')])
      expect(headers.link).toBe('</v1/snapshot>; rel="current"')
    }
    const told = others.map(({ draft }) => `created ${draft.slug} 1`)
    expect((await follow(restored, atBackup)).told).toEqual(told)
    const { changes } = (await get('/v1/snapshot')).body
    expect((await follow(restored, changes)).told).toEqual([])
  })

  it('is noticed by who waits and by who reads a stream while a backup takes its place', async () => {
    const { db, dataDir, get, save, app } = await createTestNewsroom()
    const other = await createTestNewsroom()
    await other.save(...draftsOf(9))
    const file = join(dataDir, 'other.db')
    await backUp(other.db, file)
    await save(...draftsOf(3))
    const { next } = (await get('/v1/changes')).body
    const waiting = get(`/v1/changes?after=${next}&wait=20`)
    const accept = { accept: 'text/event-stream', 'last-event-id': next }
    const streaming = request(app).get('/v1/changes').set(accept)
    const stream = streaming.then(({ text }) => text)
    await pause(300)
    const restored = await restore(db, file, { replace: true, now: noon })
    expect(describeRestored(restored)).toMatch(
      /^Its log of 3 entries is gone, too: .* from \/v1\/snapshot\.\n$/,
    )
    expect((await waiting).status).toBe(410)
    expect(await stream).not.toContain('post-')
  })

  it('begins a snapshot that had been begun before again', async () => {
    const { db, dataDir, get, save } = await createTestNewsroom()
    const other = await createTestNewsroom()
    await other.save(...draftsOf(9))
    const file = join(dataDir, 'other.db')
    await backUp(other.db, file)
    await save(...draftsOf(3))
    const { next } = (await get('/v1/snapshot?limit=2')).body
    await restore(db, file, { replace: true, now: noon })
    expect((await get(`/v1/snapshot?limit=2&after=${next}`)).status).toBe(410)
  })
})

it('what is in a store goes only when that is said', async () => {
  const newsroom = await createTestNewsroom()
  const { db, dataDir, save, get } = newsroom
  await save(...draftsOf(3))
  const file = join(dataDir, 'copy.db')
  await backUp(db, file)
  await expect(restore(db, file, { replace: false, now: noon })).rejects.toThrow('The store is not empty')
  expect((await get('/v1/articles')).body.items).toHaveLength(3)
})

it.for([
  ['no file', undefined, 'There is no file'],
  ['no store', 'something else, but long enough to be taken for one '.repeat(30), 'it is no backup'],
])('refuses %s, and the store stays as it is', async ([, content, message]) => {
  const { db, dataDir, save, get } = await createTestNewsroom()
  await save(...draftsOf(1))
  const file = join(dataDir, 'copy.db')
  if (content !== undefined) await writeFile(file, content)
  await expect(restore(db, file, { replace: true, now: noon })).rejects.toThrow(message)
  expect((await get('/v1/articles')).body.items).toHaveLength(1)
})

it('a backup that is damaged somewhere is refused as a whole, with what to try', async () => {
  const { db, dataDir, save, get } = await createTestNewsroom()
  await save(...draftsOf(40))
  const file = join(dataDir, 'copy.db')
  await backUp(db, file)
  const bytes = await readFile(file)
  // Behind the tables' own description: what is wrong is found when the rows are read.
  bytes.fill(0xff, Math.floor(bytes.length / 2))
  await writeFile(file, bytes)
  await save(...draftsOf(1, { headline: 'Далі' }))
  await expect(restore(db, file, { replace: true, now: noon })).rejects.toThrow(StoreError)
  expect((await get('/v1/articles?limit=100')).body.items).toHaveLength(41)
})
