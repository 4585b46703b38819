/** `npm run chaos -- follow [seconds]`: what followers of the log rebuild is what is in the store. */
import { followExperiment } from './parts/follow-experiment.ts'
import { createPlace, engineNames } from './parts/places.ts'

const seconds = Number(process.argv[2] ?? 60)

for (const engine of engineNames) {
  const place = await createPlace(engine)
  try {
    process.stderr.write(`${engine}: four writers, four followers, ${seconds} seconds…\n`)
    const result = await followExperiment(place, { seconds, random: Math.random })
    console.log(JSON.stringify({ engine, ...result }))
    if (result.faults.length > 0) process.exitCode = 1
  } finally {
    await place.remove()
  }
}
