/** `npm run chaos -- api-hangs [seconds]`: what readers see while the API neither answers nor refuses. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { apiHangsExperiment } from './parts/api-hangs-experiment.ts'

const seconds = Number(process.argv[2] ?? 20)

tellFindings('The API hangs behind the reader, and goes on', await apiHangsExperiment(seconds))
