import type { Later } from './kept-page.ts'

/**
 * One piece of work after the other, so that the background never takes more than one core; what comes while too much is
 * waiting is dropped.
 */
export function createWorkQueue(most: number): Later {
  const waiting: (() => Promise<void>)[] = []
  let isRunning = false
  const run = async () => {
    isRunning = true
    for (let work = waiting.shift(); work; work = waiting.shift()) await work().catch(() => {})
    isRunning = false
  }
  return (work) => {
    if (waiting.length >= most) return
    waiting.push(work)
    if (!isRunning) void run()
  }
}
