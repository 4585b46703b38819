/**
 * Once its process is told to by SIGUSR2, its clock moves by more than a minute with each look at it: no word for time stays
 * true. What is kept must be there before: of what seems to come from the future, everything would be asked for anew.
 */
const stepMs = 61_000
/** Not two: whoever looks twice for each answer would always see the same. */
const steps = 3

const now = Date.now
let isLeaping = false
let step = 0
process.once('SIGUSR2', () => {
  isLeaping = true
})
Date.now = () => {
  if (!isLeaping) return now()
  step = (step + 1) % steps
  return now() + step * stepMs
}

export {}
