/** `npm run chaos -- kill-reader [rounds]`: the reader is killed while many read. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { killReaderExperiment } from './parts/kill-reader-experiment.ts'

const rounds = Number(process.argv[2] ?? 20)

tellFindings('kill -9 of the reader under sixteen who read', await killReaderExperiment(rounds))
