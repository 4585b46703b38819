import { expect, it } from 'vitest'
import { balanceLines, fitLines } from './fit-lines.ts'

const room = { mostLines: 3, width: 10, measure: (text: string) => text.length }

it.each([
  ['one two', ['one two'], false],
  ['one two three', ['one two', 'three'], false],
  ['у\u00a0місті Кам’янському', ['у\u00a0місті', 'Кам’янсько', 'му'], false],
  ['abcdefghijklmno pq', ['abcdefghij', 'klmno pq'], false],
  ['aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd', ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc…'], true],
  ['', [], false],
])('%j is put on lines', (text, lines, isCut) => {
  expect(fitLines(text, room)).toEqual({ lines, isCut })
})

it.each([
  ['one two three four five', ['one two', 'three', 'four five']],
  ['aaaa bbbb cc', ['aaaa', 'bbbb cc']],
  ['aaaaaaaaaa bb', ['aaaaaaaaaa', 'bb']],
  ['one', ['one']],
])('%j is put on lines of about the same length, no word torn', (text, lines) => {
  expect(balanceLines(text, room)).toEqual({ lines, isCut: false })
})
