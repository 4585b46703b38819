/** `npm run chaos -- kill [rounds]`: no acknowledged write is lost, whenever the power goes. */
import { killRounds } from './parts/kill-rounds.ts'
import { createPlace, engineNames } from './parts/places.ts'

const rounds = Number(process.argv[2] ?? 100)

for (const engine of engineNames) {
  const place = await createPlace(engine)
  const onRound = (round: number, writes: number) =>
    process.stderr.write(`\r${engine}: round ${round} of ${rounds}, ${writes} writes acknowledged`)
  try {
    const result = await killRounds(place, { rounds, random: Math.random, onRound })
    process.stderr.write('\n')
    console.log(JSON.stringify({ engine, ...result }))
    if (result.faults.length > 0) process.exitCode = 1
  } finally {
    await place.remove()
  }
}
