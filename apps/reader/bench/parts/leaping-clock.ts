/** Moves the clock of its process by more than a minute with each look at it: no word for time stays true. */
const stepMs = 61_000
/** Not two: whoever looks twice for each answer would always see the same. */
const steps = 3

const now = Date.now
let step = 0
Date.now = () => {
  step = (step + 1) % steps
  return now() + step * stepMs
}

export {}
