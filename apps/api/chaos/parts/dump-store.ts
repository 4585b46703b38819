import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase, type StoreLocation } from '../../src/db/open.ts'

/**
 * All that came of following a site, as lines that are the same whenever and in how many pieces it was followed: without
 * the numbers and moments that each store makes for itself.
 *
 * @param home the address of the site, which is another one each time
 */
export async function dumpStore(location: StoreLocation, home: string): Promise<string[]> {
  const db = await openDatabase(location)
  try {
    const articles = await db.selectFrom('articles').selectAll().orderBy('source_key').execute()
    const names = new Map(articles.map(({ id, source_key: key }) => [id, key ?? id]))
    const tables: [name: string, rows: object[]][] = [
      [
        'article',
        articles.map(({ id: _, translation_of: __, date_created: ___, date_modified: ____, ...row }) => row),
      ],
      [
        'reference',
        await db.selectFrom('article_references').select(['kind', 'slug', 'article_id']).execute(),
      ],
      ['revision', await db.selectFrom('revisions').select(['id', 'revision', 'content']).execute()],
      ['change', await db.selectFrom('changes').select(['id', 'action', 'slug', 'revision']).execute()],
      ['section', await db.selectFrom('sections').select(['slug', 'name', 'parent']).execute()],
      ['moved', await db.selectFrom('moved_slugs').selectAll().execute()],
      ['post', await db.selectFrom('wordpress_posts').selectAll().execute()],
      ['use', await db.selectFrom('wordpress_uses').selectAll().execute()],
      ['known', await db.selectFrom('wordpress_references').selectAll().execute()],
      ['address', await db.selectFrom('old_addresses').selectAll().execute()],
      ['picture', await db.selectFrom('fetched_pictures').selectAll().execute()],
    ]
    const lines = tables.flatMap(([name, rows]) => rows.map((row) => `${name} ${JSON.stringify(row)}`))
    const { host } = new URL(home)
    const same = lines.map((line) =>
      nameArticles(line, names).replaceAll(host, 'site').replace(whenWithdrawn, '$1'),
    )
    return [...same, ...(await listFiles(join(location.dataDir, 'media')))].toSorted()
  } finally {
    await db.destroy()
  }
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The moment of it is that of the round. */
const whenWithdrawn = /(withdrawal[\\"]+:\{[\\"]+date[\\"]+:[\\"]+)[\d:.TZ-]+/

function nameArticles(line: string, names: ReadonlyMap<string, string>): string {
  return line.replace(uuids, (id) => names.get(id) ?? id)
}

async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  // What a kill left half-written has a name of its own, and is removed later.
  return Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .map(async (name) => {
        const hash = createHash('sha256').update(await readFile(join(folder, name)))
        return `file ${name} ${hash.digest('hex')}`
      }),
  )
}
