import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'

/**
 * The folders of the workspaces, seen from the root.
 *
 * @param {...('packages' | 'apps')} kinds
 */
export function workspaces(...kinds) {
  const folders = kinds.flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`))
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json')))
}
