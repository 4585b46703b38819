import { expect, it } from 'vitest'
import { fitLines } from './fit-lines.ts'

const room = { mostLines: 3, width: 10, measure: (text: string) => text.length }

it.each([
  ['one two', ['one two'], false],
  ['one two three', ['one two', 'three'], false],
  ['у\u00a0місті Кам’янському', ['у\u00a0місті Ка', 'м’янському'], false],
  ['abcdefghijklmno pq', ['abcdefghij', 'klmno pq'], false],
  ['aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd', ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc…'], true],
  ['', [''], false],
])('%j is put on lines', (text, lines, isCut) => {
  expect(fitLines(text, room)).toEqual({ lines, isCut })
})
