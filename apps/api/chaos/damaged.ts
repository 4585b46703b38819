/** `npm run chaos -- damaged`: what is said of a store whose file is damaged, and that a backup brings all back. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { damagedExperiment } from './parts/damaged-experiment.ts'
import { createPlace } from './parts/places.ts'

const place = await createPlace('sqlite')
try {
  tellFindings('The file of the embedded store is damaged', await damagedExperiment(place))
} finally {
  await place.remove()
}
