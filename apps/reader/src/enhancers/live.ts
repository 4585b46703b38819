import { demand } from './demand.ts'

/** Until everything that the page itself needs is there, in ms. */
const patienceMs = 3_000
/** Before it is looked whether the log can be followed again, in ms: one of the services may have been started anew. */
const lookAgainMs = 30_000
const waitSeconds = 25

/**
 * Follows the log of changes while the page is looked at, from where the page itself is: as soon as something is new,
 * lists of posts are renewed. Not for those who save data.
 */
export function followNews(): void {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  let after = page?.serverTiming?.find(({ name }) => name === 'log')?.description
  if (!after || connection?.saveData || !document.querySelector('[data-live],[data-stream]')) return
  let isFollowing = false
  const follow = async () => {
    while (!document.hidden) {
      const answer = await fetch(`/v1/changes?after=${after}&wait=${waitSeconds}`)
      const { items, next } = await answer.json()
      if (!next) return
      after = next
      if (items[0]) await (await demand()).showFreshPosts()
    }
  }
  // What fails is begun again when the reader comes back, or the network, and once in a while.
  const begin = async () => {
    if (isFollowing) return
    isFollowing = true
    await follow().catch(() => {})
    isFollowing = false
  }
  document.addEventListener('visibilitychange', begin)
  addEventListener('online', begin)
  setTimeout(begin, patienceMs)
  setInterval(begin, lookAgainMs)
}
