/** `npm run chaos -- clock`: what becomes of schedules, log and cursors when the clock of a process jumps. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { clockExperiment } from './parts/clock-experiment.ts'
import { onEveryEngine } from './parts/places.ts'

tellFindings(
  'The clock of one of two processes jumps by hours, to and fro, and over changes to and from summer time',
  await onEveryEngine(clockExperiment),
)
