/** `npm run chaos -- sync-kill [kills] [posts]`: following a site ends in the same state, however often it is killed. */
import { syncKillRounds } from './parts/sync-kill-rounds.ts'

const kills = Number(process.argv[2] ?? 20)
const posts = Number(process.argv[3] ?? 300)

const result = await syncKillRounds({
  kills,
  posts,
  random: Math.random,
  onKill: (share) => process.stderr.write(`killed at ${Math.round(share * 100)} %\n`),
})
console.log(JSON.stringify({ ...result, killedAt: result.killedAt.map((share) => Number(share.toFixed(3))) }))
if (result.differences.length > 0 || result.killedAt.length !== kills) process.exitCode = 1
