import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Assets, pageScripts } from './assets.ts'
import { createPageStyles } from './render/page-styles.ts'

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))

/**
 * What the build left in its directory: the stylesheet of all components, and the files for the browser.
 *
 * @throws when the build is missing or incomplete
 */
export function readBuiltAssets(directory: string): Assets {
  const client = join(directory, 'client')
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')))
  for (const source of pageScripts) if (!manifest[source]) throw new Error(`The build has no ${source}.`)
  const styles = readFileSync(join(directory, 'style.css'), 'utf8')
  return {
    styles,
    stylesFor: createPageStyles(styles),
    scriptPath: (source) => `/${manifest[source]?.file}`,
    directory: client,
  }
}
