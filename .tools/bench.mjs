/** `npm run bench -- <name>`: measurements; they take their time. */
import { main } from './command.mjs'
import { runProgram } from './programs.mjs'

main(() => runProgram('bench'))
