/** `npm run chaos [-- <name>]`: what must stay true when things go wrong; the short cut of each runs with the tests. */
import { main } from './command.mjs'
import { runPrograms } from './programs.mjs'

main(() => runPrograms('chaos'))
