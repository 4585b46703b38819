import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { saveArticles } from '../articles/article-store.ts'
import { draftsOf, noon } from '../test-newsroom.ts'
import { openDatabase, StoreError } from './open.ts'

async function emptyDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'news-db-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  return dir
}

it('keeps what was committed, whatever happens to the power', async () => {
  const db = await openDatabase({ dataDir: await emptyDir() })
  const pragma = async (name: string) =>
    Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0]
  expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual([
    'wal',
    2,
    1,
  ])
  await db.destroy()
})

it('opens again what it made, in a folder that was not there', async () => {
  const dataDir = join(await emptyDir(), 'some', 'where')
  for (let time = 0; time < 2; time++) {
    const db = await openDatabase({ dataDir })
    expect(await db.selectFrom('articles').selectAll().execute()).toEqual([])
    await db.destroy()
  }
})

it('refuses a store that a later version has made', async () => {
  const dataDir = await emptyDir()
  const db = await openDatabase({ dataDir })
  await sql`insert into kysely_migration (name, timestamp) values ('9999-from-tomorrow', '2030-01-01T00:00:00.000Z')`.execute(
    db,
  )
  await db.destroy()
  await expect(openDatabase({ dataDir })).rejects.toThrow(
    new StoreError(
      `The store in ${dataDir} cannot be opened: the store was made by a later version of this program.`,
    ),
  )
})

it('says what is wrong with a file that is no store, and leaves it as it is', async () => {
  const dataDir = await emptyDir()
  await writeFile(
    join(dataDir, 'news.db'),
    'not a database at all, but long enough to be read as one'.repeat(20),
  )
  await expect(openDatabase({ dataDir })).rejects.toThrow(
    'its file is damaged (file is not a database). Move it away and bring a backup back',
  )
})

it('says of a damaged file that a backup must come back, instead of answering from it', async () => {
  const dataDir = await emptyDir()
  const db = await openDatabase({ dataDir })
  await saveArticles(db, draftsOf(200), { now: noon })
  await db.destroy()
  const file = await open(join(dataDir, 'news.db'), 'r+')
  const { size } = await file.stat()
  await file.write(Buffer.alloc(size - 8_192, 0xa5), 0, size - 8_192, 8_192)
  await file.close()
  const read = async () => {
    const damaged = await openDatabase({ dataDir })
    onTestFinished(() => damaged.destroy())
    await damaged.selectFrom('articles').selectAll().execute()
  }
  await expect(read()).rejects.toThrow(/its file is damaged .* news -- restore/)
})

it('says whom it cannot reach, but not the password', async () => {
  const databaseUrl = 'postgres://news:secret@127.0.0.1:1/news'
  await expect(openDatabase({ dataDir: await emptyDir(), databaseUrl })).rejects.toThrow(
    'The store in PostgreSQL at 127.0.0.1:1/news cannot be opened: connect ECONNREFUSED 127.0.0.1:1.',
  )
})
