import { setTimeout as pause } from 'node:timers/promises'
import { scopes } from '@news/contract'
import { type Finding, noneOf } from '../../../../.tools/chaos/findings.ts'
import { openDatabase } from '../../src/db/open.ts'
import { createToken } from '../../src/tokens/token-store.ts'
import { findFaults } from './check-store.ts'
import { startNewsroom } from './newsroom-process.ts'
import type { Place } from './places.ts'
import { createLedger, type Ledger, write } from './writer.ts'

const writers = 8

/** How long the writers write before the power goes, in milliseconds. */
const shortest = 50
const longest = 1_200

/** Every so many rounds the engine itself is taken away first, where that can be. */
const breakEngineEvery = 3

interface Rounds {
  rounds: number
  random: () => number
  onRound: (round: number, writes: number) => void
}

/**
 * Lets writers write over HTTP, kills the API at a random moment, starts it again, and compares the store with what was
 * acknowledged.
 */
export async function killRounds(place: Place, { rounds, random, onRound }: Rounds): Promise<Finding[]> {
  const token = await makeToken(place)
  const ledgers: Ledger[] = []
  for (let round = 1; round <= rounds; round++) {
    const newsroom = await startNewsroom(place.settings)
    const ledger = createLedger()
    ledgers.push(ledger)
    const stop = new AbortController()
    const writing = Array.from({ length: writers }, (_, i) =>
      write({ name: `${round}-${i}`, url: newsroom.url, token, ledger, random, signal: stop.signal }),
    )
    const written = Promise.all(writing)
    // It is looked at after the pause; a writer that fails earlier must not end the process meanwhile.
    written.catch(() => undefined)
    await pause(shortest + random() * (longest - shortest))
    if (round % breakEngineEvery === 0) await place.endEngine()
    await newsroom.kill()
    if (round % breakEngineEvery === 0) await place.startEngine()
    stop.abort()
    await written
    const faults = await findFaults(place.location, ledgers)
    onRound(round, countWrites(ledgers))
    if (faults.length > 0 || round === rounds) return [toFinding(place, round, ledgers, faults)]
  }
  return []
}

function toFinding(
  { engine }: Place,
  rounds: number,
  ledgers: readonly Ledger[],
  faults: readonly string[],
): Finding {
  return noneOf(
    `on ${engine}, no acknowledged write is lost, and none is without its entry in the log`,
    faults,
    `killed ${rounds} times, ${countWrites(ledgers)} writes acknowledged`,
  )
}

export async function makeToken({ location }: Pick<Place, 'location'>): Promise<string> {
  const db = await openDatabase(location)
  const { token } = await createToken(db, { name: 'Chaos', scopes, now: Date.now() })
  await db.destroy()
  return token
}

function countWrites(ledgers: readonly Ledger[]): number {
  return ledgers.reduce((sum, { writes }) => sum + writes, 0)
}
