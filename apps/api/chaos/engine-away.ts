/** `npm run chaos -- engine-away`: PostgreSQL is ended under those who read, write and wait, and comes back. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { engineAwayExperiment } from './parts/engine-away-experiment.ts'
import { createPlace } from './parts/places.ts'

const place = await createPlace('postgres')
try {
  tellFindings('PostgreSQL goes, and comes back', await engineAwayExperiment(place))
} finally {
  await place.remove()
}
