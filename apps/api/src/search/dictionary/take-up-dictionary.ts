import type { Config } from '../../config.ts'
import { useDictionary } from '../analyzers.ts'
import { loadDictionary } from './dictionary-file.ts'
import { findInstalledDictionary } from './installed-dictionary.ts'

/**
 * Uses the dictionary of Ukrainian from now on, where one is installed, wanted and compiled.
 *
 * @returns the name of a dictionary that is yet to be compiled
 */
export async function takeUpDictionary({
  dataDir,
  dictionary: wanted,
}: Pick<Config, 'dataDir' | 'dictionary'>): Promise<string | undefined> {
  const installed = wanted === 'auto' ? await findInstalledDictionary() : undefined
  if (!installed) return undefined
  const { name } = installed
  const dictionary = await loadDictionary({ dataDir, name })
  if (!dictionary) return name
  useDictionary(dictionary)
  return undefined
}
