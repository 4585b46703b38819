/** How many numbers belong to each millisecond. Few, for an index holds the distances between them. */
const perMillisecond = 8

/** Further ahead lies nothing that a number could tell apart. */
const latestMs = Number.MAX_SAFE_INTEGER / perMillisecond - 1

/** How far behind its moment a document may stand, in milliseconds, where very many are of one moment. */
export const crowdMs = 2_000

/** The first number of a moment: documents of later moments have higher ones. */
export function firstNumberAt(epochMs: number): number {
  return Math.min(epochMs, latestMs) * perMillisecond
}

/** A number that is higher than those of all documents of a moment, also where they are very many. */
export function numberBeyond(epochMs: number): number {
  return firstNumberAt(epochMs + crowdMs + 1)
}

/**
 * Where a document stands among those of the same moment: by its id alone, so that every store puts them in the same
 * order, whichever came first.
 */
export function preferredNumber(datePublished: string, id: string): number {
  let hash = 0
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % perMillisecond
  return firstNumberAt(Date.parse(datePublished)) + hash
}
