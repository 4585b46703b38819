/** `npm run chaos -- follow [seconds]`: what followers of the log rebuild is what is in the store. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { tell } from '../../../.tools/progress.ts'
import { followExperiment } from './parts/follow-experiment.ts'
import { onEveryEngine } from './parts/places.ts'

const seconds = Number(process.argv[2] ?? 60)

const findings = await onEveryEngine((place) => {
  tell(`${place.engine}: ${seconds} seconds`)
  return followExperiment(place, { seconds, random: Math.random })
})
tell('')
tellFindings('Four writers and four followers at full speed, through two processes over one store', findings)
