import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DictionaryFileError, dictionaryFormat, openDictionary, type StemDictionary } from '@news/domain/text'

const folderName = 'dictionary'

/** Where the compiled form of a dictionary lies: in the folder of the data, under all that it depends on. */
export interface DictionaryFile {
  dataDir: string
  /** Of the dictionary that it was made of, with its version. */
  name: string
}

/** The compiled dictionary; `undefined` where there is none yet, or what is there is damaged. */
export async function loadDictionary({ dataDir, name }: DictionaryFile): Promise<StemDictionary | undefined> {
  const version = versionOf(name)
  try {
    return openDictionary(await readFile(pathOf(dataDir, version)), version)
  } catch (error) {
    if (error instanceof DictionaryFileError || isAbsent(error)) return undefined
    throw error
  }
}

/** Puts a compiled dictionary in the place of those of other versions, whole or not at all. */
export async function saveDictionary({ dataDir, name }: DictionaryFile, bytes: Uint8Array): Promise<void> {
  const folder = join(dataDir, folderName)
  const path = pathOf(dataDir, versionOf(name))
  const draft = `${path}.${process.pid}`
  await mkdir(folder, { recursive: true })
  await writeFile(draft, bytes, { flush: true })
  await rename(draft, path)
  for (const other of await readdir(folder))
    if (join(folder, other) !== path) await rm(join(folder, other), { force: true })
}

function versionOf(name: string): string {
  return `${name}-${dictionaryFormat}`
}

function pathOf(dataDir: string, version: string): string {
  return join(dataDir, folderName, `${version}.bin`)
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
