import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * The same values, the next one already under way while somebody works with the last: never more than one. Work that
 * never waits would keep the question for it in the queue of this process, so that goes out first.
 */
export async function* readAhead<Value>(source: AsyncGenerator<Value>): AsyncGenerator<Value> {
  let next = source.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = source.next()
      // Whoever takes the next value meets its failure; until then it is nobody's.
      next.catch(() => undefined)
      await nextTurn()
      yield value
    }
  } finally {
    await source.return(undefined)
  }
}
