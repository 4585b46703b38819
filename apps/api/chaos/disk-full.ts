/** `npm run chaos -- disk-full [seconds]`: what becomes of writes and reads when there is no room left on the disk. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { diskFullExperiment } from './parts/disk-full-experiment.ts'

const secondsEach = Number(process.argv[2] ?? 10)

tellFindings(
  'The disk under the embedded store fills up while four write, and has room again',
  await diskFullExperiment({ secondsEach, random: Math.random }),
)
