import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../../../../.tools/chaos/findings.ts'
import { startPostgres } from '../../../../.tools/postgres.mjs'
import type { EngineName } from '../../src/db/engine.ts'
import type { StoreLocation } from '../../src/db/open.ts'

/** Where a store lives for the length of an experiment. */
export interface Place {
  engine: EngineName
  location: StoreLocation
  /** The same, as the settings of a process. */
  settings: Record<string, string>
  /** Ends the engine without asking it; SQLite has nothing that could be ended. */
  endEngine(): Promise<void>
  startEngine(): Promise<void>
  remove(): Promise<void>
}

export const engineNames = ['sqlite', 'postgres'] as const

/** A new place for an empty store that writes through to the disk. */
export async function createPlace(engine: EngineName): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-chaos-'))
  const removeFolder = () => rm(dataDir, { recursive: true, force: true })
  if (engine === 'sqlite')
    return {
      engine,
      location: { dataDir },
      settings: { NEWS_DATA_DIR: dataDir },
      endEngine: async () => {},
      startEngine: async () => {},
      remove: removeFolder,
    }
  const server = await startPostgres({ durable: true })
  return {
    engine,
    location: { dataDir, databaseUrl: server.url },
    settings: { NEWS_DATA_DIR: dataDir, DATABASE_URL: server.url },
    endEngine: () => server.stop('SIGQUIT'),
    startEngine: server.start,
    async remove() {
      await server.remove()
      await removeFolder()
    },
  }
}

/** Makes an experiment in a new place on each engine, one after the other. */
export async function onEveryEngine(
  experiment: (place: Place) => Promise<readonly Finding[]>,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const engine of engineNames) {
    const place = await createPlace(engine)
    try {
      findings.push(...(await experiment(place)))
    } finally {
      await place.remove()
    }
  }
  return findings
}
