/**
 * The clock of this process is at some minutes before the midnight of UTC. Once it is told to by SIGUSR2, it goes back by a
 * second with each look at it, a while before midnight, a while after it, and so on: a page is drawn for a moment and those
 * after it on that day, so with this clock each is drawn anew.
 */
const dayMs = 86_400_000
const stepMs = 1_000
/** Each time, on each side. */
const steps = 60

const now = Date.now
const begun = now()
const midnight = Math.ceil(begun / dayMs + 1) * dayMs
let looks: number | undefined
process.once('SIGUSR2', () => {
  looks = 0
})
Date.now = () => {
  if (looks === undefined) return midnight - 4 * steps * stepMs + now() - begun
  const isAfter = looks % (2 * steps) >= steps
  const back = (looks++ % steps) + 1
  return midnight + ((isAfter ? steps + 1 : 0) - back) * stepMs
}

export {}
