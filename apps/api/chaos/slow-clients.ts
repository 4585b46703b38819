/** `npm run chaos -- slow-clients [seconds]`: many who hold connections to the API without coming to an end. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { createPlace } from './parts/places.ts'
import { slowClientsExperiment } from './parts/slow-clients-experiment.ts'

const seconds = Number(process.argv[2] ?? 145)

const place = await createPlace('sqlite')
try {
  tellFindings(
    'Slow and half-open clients of the API',
    await slowClientsExperiment(place, { each: 250, seconds }),
  )
} finally {
  await place.remove()
}
