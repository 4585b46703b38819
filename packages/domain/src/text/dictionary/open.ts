import type { StemDictionary } from '../analyzer.ts'
import { irregular } from '../ukrainian-irregular.ts'
import { isUkrainianWord, letterNumber } from './alphabet.ts'
import { findValue } from './automaton.ts'
import { createEndings } from './endings.ts'
import { readDictionary } from './file.ts'
import { applyOperation, type Operation, parseOperation } from './operation.ts'

/** Shorter words have no ending to learn from. */
const shortestInflected = 3

/**
 * A dictionary from the bytes that {@link compileDictionary} made: the keys of every known form, and of unknown words in
 * the letters of Ukrainian what words with their endings have.
 *
 * @param version tells dictionaries apart: an index that was made with another one is out of date
 * @throws DictionaryFileError for bytes that are no whole dictionary
 */
export function openDictionary(bytes: Uint8Array, version: string): StemDictionary {
  const { edges, root, operations, readings, suffixes } = readDictionary(bytes)
  const parsed = operations.map(parseOperation)
  const toOperations = (numbers: string) =>
    numbers.split(',').flatMap((number) => parsed[Number(number)] ?? [])
  const known = readings.map(toOperations)
  const learned = createEndings(suffixes.map(([ending, numbers]) => [ending, toOperations(numbers)] as const))

  const guess = (word: string): readonly string[] =>
    learned.find(word, (readings) => {
      const keys = keysBy(readings, word)
      return keys.length > 0 ? keys : undefined
    }) ?? [word]
  return {
    version,
    keysOf(word) {
      const own = irregular.get(word) ?? []
      const value = findValue(edges, root, word, letterNumber)
      if (value !== undefined) return [...own, ...keysBy(known[value] ?? [], word)]
      if (own.length > 0) return own
      if (!isUkrainianWord(word)) return undefined
      return word.length < shortestInflected ? [word] : guess(word)
    },
  }
}

function keysBy(operations: readonly Operation[], word: string): string[] {
  const keys: string[] = []
  for (const operation of operations) {
    const key = applyOperation(operation, word)
    if (key !== undefined) keys.push(key)
  }
  return keys
}
