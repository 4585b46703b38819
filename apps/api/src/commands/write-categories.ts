import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { SettingsError } from '@news/contract'
import { loadConfig } from '../config.ts'
import { formatCategoryFile } from '../wordpress/categories/format-category-file.ts'
import { listExportCategories, listSiteCategories } from '../wordpress/categories/list-categories.ts'
import { createSiteClient, toSite } from './site.ts'

/**
 * `news categories <source> [file]`
 *
 * @throws ImportError, SiteError, SettingsError
 */
export async function writeCategories(source: string, file: string | undefined): Promise<void> {
  const config = loadConfig()
  const text = formatCategoryFile(await listCategories(source), config.language)
  if (file === undefined) process.stdout.write(text)
  else await writeNew(file, text)

  async function listCategories(named: string) {
    if (existsSync(named)) return listExportCategories(named)
    const site = toSite(named)
    return listSiteCategories(createSiteClient(config, site, {}), site)
  }
}

/** What an editor has written there is not lost to a second call. */
async function writeNew(file: string, text: string): Promise<void> {
  if (existsSync(file)) throw new SettingsError(`${file} is there already and stays as it is.`)
  await writeFile(file, text, { flag: 'wx' })
}
