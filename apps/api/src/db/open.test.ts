import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
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
  await expect(openDatabase({ dataDir })).rejects.toThrow('file is not a database')
})
