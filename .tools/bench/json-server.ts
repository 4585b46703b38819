import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../ports.mjs'
import { run } from '../process.mjs'
import { type Running, runService } from './process.ts'

/** The last one under the MIT license. It is fetched when it is measured: nobody else needs its hundred packages. */
const version = '0.17.4'

export const jsonServerName = `json-server ${version}, the same items`

/** json-server with the items of a list, in a folder of its own; `undefined` where it cannot be fetched. */
export async function startJsonServer(
  items: unknown,
  { folder, path }: { folder: string; path: string },
): Promise<Running | undefined> {
  const { ok } = await run(
    'npm',
    ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', `json-server@${version}`],
    { timeoutMs: 120_000 },
  )
  if (!ok) return undefined
  const data = join(folder, 'items.json')
  writeFileSync(data, JSON.stringify({ [path.slice(1)]: items }))
  const port = await freePort()
  const program = join(folder, 'node_modules/json-server/lib/cli/bin.js')
  return runService([program, data, '--port', `${port}`, '--host', '127.0.0.1', '--quiet'], {
    url: `http://127.0.0.1:${port}`,
    env: {},
    path,
  })
}
