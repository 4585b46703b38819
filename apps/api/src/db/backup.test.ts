import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTestNewsroom, draftsOf } from '../test-newsroom.ts'
import { backUp } from './backup.ts'
import { openDatabase } from './open.ts'

it('a backup is a store that holds everything, made while others write', async () => {
  const { db, dataDir, save } = await createTestNewsroom()
  await save(...draftsOf(20))
  const file = join(dataDir, 'copy.db')
  await Promise.all([backUp(db, file), save(...draftsOf(5, { headline: 'Далі' }))])
  const folder = join(dataDir, 'restored')
  await mkdir(folder)
  await copyFile(file, join(folder, 'news.db'))
  const restored = await openDatabase({ dataDir: folder })
  const { count } = await restored
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await restored.destroy()
  expect([20, 25]).toContain(count)
})

it('it overwrites nothing', async () => {
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
