/** `npm run chaos -- kill [rounds]`: no acknowledged write is lost, whenever the power goes. */
import { tellFindings } from '../../../.tools/chaos/findings.ts'
import { tell } from '../../../.tools/progress.ts'
import { killRounds } from './parts/kill-rounds.ts'
import { onEveryEngine } from './parts/places.ts'

const rounds = Number(process.argv[2] ?? 100)

const findings = await onEveryEngine((place) =>
  killRounds(place, {
    rounds,
    random: Math.random,
    onRound: (round, writes) =>
      tell(`${place.engine}: round ${round} of ${rounds}, ${writes} writes acknowledged`),
  }),
)
tell('')
tellFindings('kill -9 of the API under eight writers, every third time of PostgreSQL first', findings)
