/** `npm run chaos -- idle-followers [count]`: thousands who follow the log of changes and do nothing else. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { idleFollowersExperiment } from './parts/idle-followers-experiment.ts'
import { createPlace } from './parts/places.ts'

const count = Number(process.argv[2] ?? 10_000)

const place = await createPlace('sqlite')
try {
  tellFindings(
    'Many follow the log, half by a stream of events, half by asking and waiting',
    await idleFollowersExperiment(place, count),
  )
} finally {
  await place.remove()
}
