import { expect, it } from 'vitest'
import type { Api } from './api.ts'
import { followChanges } from './follow-changes.ts'

/** A log that answers what it is given, part by part, and then waits for its reader to go. */
function createLog(parts: readonly number[], stop: AbortController) {
  const asked: unknown[] = []
  const api = {
    listChanges: async ({ query }: Parameters<Api['listChanges']>[0] & object) => {
      asked.push(query?.after)
      const count = parts[asked.length - 1]
      if (count === undefined) stop.abort()
      return { items: Array.from({ length: count ?? 0 }), next: `c${asked.length}` }
    },
  } as unknown as Api
  return { api, asked }
}

it('reads to the end of the log in silence, then says of everything new, and goes on where it was', async () => {
  const stop = new AbortController()
  const { api, asked } = createLog([1_000, 3, 0, 2, 0, 1], stop)
  let changes = 0
  await followChanges(api, { onChange: () => changes++, signal: stop.signal })
  expect(changes).toBe(2)
  expect(asked).toEqual([undefined, 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'])
})
