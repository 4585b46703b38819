import { onTestFinished } from 'vitest'
import { type FakeSite, serveFakeSite } from './fake-site.ts'

/** A site that answers on a port of its own until the test is over. */
export async function startFakeSite(): Promise<FakeSite> {
  const { site, stop } = await serveFakeSite()
  onTestFinished(stop)
  return site
}
