import { expect, test } from 'vitest'
import { readArguments } from './programs.mjs'

test.each([
  { said: [], wanted: undefined, args: [] },
  { said: ['--json'], wanted: undefined, args: ['--json'] },
  { said: ['kill', '20'], wanted: 'kill', args: ['20'] },
  // An hour of work is not begun by whoever only asks, or mistypes.
  { said: ['--help'], wanted: '--help', args: [] },
  { said: ['kill', '-h'], wanted: '--help', args: [] },
  { said: ['--jsn'], wanted: '--jsn', args: [] },
])('of $said the program is $wanted', ({ said, wanted, args }) => {
  expect(readArguments(said)).toEqual({ wanted, args })
})
