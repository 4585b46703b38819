import { sql } from 'kysely'
import { engineOf } from '../db/engine.ts'
import type { Db } from '../db/open.ts'

/** How much the index takes beside what it is made of, in bytes. */
export async function sizeOfIndex(db: Db): Promise<number> {
  const query =
    engineOf(db).name === 'sqlite'
      ? sql<{ bytes: number }>`select sum(pgsize) as bytes from dbstat where name like 'search_%'`
      : sql<{ bytes: number }>`select sum(pg_total_relation_size(oid))::bigint as bytes from pg_class
          where relkind = 'r' and relname like 'search_%'`
  const { rows } = await query.execute(db)
  return rows[0]?.bytes ?? 0
}
