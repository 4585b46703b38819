/** `npm run chaos -- <name>`: what must stay true when things go wrong; the short cut of each runs with the tests. */
import { main } from './command.mjs'
import { runProgram } from './programs.mjs'

main(() => runProgram('chaos'))
