import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { HunspellSource } from '@news/domain/text'

/** An optional dependency: its licence lets everybody use it, but not us hand on what is made of it. */
const packageName = 'dictionary-uk'

/** The dictionary of Ukrainian that is installed beside the program. */
export interface InstalledDictionary {
  /** Its name and version. */
  name: string
  read: () => Promise<HunspellSource>
}

/** `undefined` where it was left out. */
export async function findInstalledDictionary(): Promise<InstalledDictionary | undefined> {
  const folder = findFolder()
  if (folder === undefined) return undefined
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const [aff, dic] = [join(folder, 'index.aff'), join(folder, 'index.dic')]
  return {
    name: `${packageName}-${version}`,
    read: async () => ({ aff: await readFile(aff, 'utf8'), dic: await readFile(dic, 'utf8') }),
  }
}

function findFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(packageName))
  } catch {
    return undefined
  }
}
