/** `npm run check`: what needs no run of the product. `npm test` takes the same steps first. */
import { main } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { staticSteps } from './static-steps.mjs'
import { takeSteps } from './steps.mjs'

main(async () => {
  await ensureInstalled()
  const failed = await takeSteps(staticSteps)
  console.log(failed.length ? `\nTo mend: ${failed.join(', ')}` : '\nAll is well.')
  return failed.length ? 1 : 0
})
