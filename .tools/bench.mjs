/** `npm run bench [-- <name>] [--json]`: measurements; they take their time, all of them together about an hour. */
import { main } from './command.mjs'
import { runPrograms } from './programs.mjs'

main(() => runPrograms('bench'))
