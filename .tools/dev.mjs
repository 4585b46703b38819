/** `npm run dev`: API and reader from their sources, both following every change. */
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { assertPortsFree } from './ports.mjs'
import { readPorts } from './services.mjs'
import { supervise } from './supervise.mjs'

main(async () => {
  await assertPortsFree(Object.values(readPorts()))
  await ensureInstalled()
  return supervise('development')
})
