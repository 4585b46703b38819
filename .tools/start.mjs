/** `npm start`: installs what is missing, builds what changed, runs API and reader. Needs nothing but Node 20 and npm. */
import { build } from './build.mjs'
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { assertPortsFree } from './ports.mjs'
import { readPorts } from './services.mjs'
import { supervise } from './supervise.mjs'

main(async () => {
  await assertPortsFree(Object.values(readPorts()))
  await ensureInstalled()
  await build()
  return supervise('built')
})
