import type { LocalizedText, Section } from '@news/domain'
import type { Db } from '../db/open.ts'
import { published } from '../db/published.ts'
import type { SectionTable } from '../db/tables.ts'

/** Remembers a section as an article names it: a new one comes last, a known one learns names in further languages. */
export async function saveSection(db: Db, section: Section): Promise<void> {
  const known = await db
    .selectFrom('sections')
    .selectAll()
    .where('slug', '=', section.slug)
    .executeTakeFirst()
  const name = JSON.stringify({ ...(known && nameOf(known)), ...section.name })
  const parent = section.parent ?? null
  if (known?.name === name && known.parent === parent) return
  if (known) await db.updateTable('sections').set({ name, parent }).where('slug', '=', section.slug).execute()
  else await insertSection(db, { slug: section.slug, name, parent })
}

async function insertSection(db: Db, section: Omit<SectionTable, 'position'>): Promise<void> {
  const { last } = await db
    .selectFrom('sections')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  await db
    .insertInto('sections')
    .values({ ...section, position: Number(last ?? 0) + 1 })
    .execute()
}

/**
 * The sections that hold something everybody may read, in the order of the newspaper.
 *
 * @param now epoch milliseconds
 */
export async function listSections(db: Db, now: number): Promise<Section[]> {
  const rows = await usedSections(db, now).orderBy('position').execute()
  return rows.map(toSection)
}

/** A section that holds something everybody may read. */
export async function findSection(db: Db, slug: string, now: number): Promise<Section | undefined> {
  const row = await usedSections(db, now).where('slug', '=', slug).executeTakeFirst()
  return row && toSection(row)
}

function usedSections(db: Db, now: number) {
  return db
    .selectFrom('sections')
    .selectAll()
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('articles')
          .select('articles.id')
          .whereRef('articles.section', '=', 'sections.slug')
          .where('articles.status', '=', published)
          .where('articles.date_published', '<=', new Date(now).toISOString()),
      ),
    )
}

function toSection(row: SectionTable): Section {
  return { slug: row.slug, name: nameOf(row), ...(row.parent !== null && { parent: row.parent }) }
}

function nameOf({ name }: SectionTable): LocalizedText {
  return JSON.parse(name) as LocalizedText
}
