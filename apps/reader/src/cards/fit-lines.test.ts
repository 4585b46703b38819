import { describe, expect, it } from 'vitest'
import { balanceLines, fitLargest, fitLines } from './fit-lines.ts'

const room = { mostLines: 3, width: 10, measure: (text: string) => text.length }

it.each([
  ['one two', ['one two'], false, false],
  ['one two three', ['one two', 'three'], false, false],
  ['у\u00a0місті Кам’янському', ['у\u00a0місті', 'Кам’янсько', 'му'], false, true],
  ['abcdefghijklmno pq', ['abcdefghij', 'klmno pq'], false, true],
  ['aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd', ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc…'], true, false],
  ['aaaaaaaaaa bbbbbbbbbb ccccccccc, dddddddddd', ['aaaaaaaaaa', 'bbbbbbbbbb', 'ccccccccc…'], true, false],
  ['', [], false, false],
])('%j is put on lines', (text, lines, isCut, isTorn) => {
  expect(fitLines(text, room)).toEqual({ lines, isCut, isTorn })
})

describe('the largest size', () => {
  /** Letters of size 2 are twice as wide as those of size 1, and half as many lines have room. */
  const roomAt = (size: 1 | 2) => ({ mostLines: 4 / size, width: 12 / size, measure: room.measure })

  it.each([
    ['one two', 2, ['one', 'two']],
    ['one two three four', 1, ['one two', 'three four']],
    ['a Vereinbarung', 1, ['a', 'Vereinbarung']],
    ['Vereinbarungen', 1, ['Vereinbarung', 'en']],
    [
      'aaaaaaaaaaaa bbbbbbbbbbbb cccccccccccc dddddddddddd e',
      1,
      ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc', 'dddddddddddd…'],
    ],
  ] as const)('for %j is %i', (text, size, lines) => {
    expect(fitLargest(text, [2, 1], roomAt)).toEqual({ size, lines })
  })
})

it.each([
  ['one two three four five', ['one two', 'three', 'four five']],
  ['aaaa bbbb cc', ['aaaa', 'bbbb cc']],
  ['aaaaaaaaaa bb', ['aaaaaaaaaa', 'bb']],
  ['one', ['one']],
])('%j is put on lines of about the same length, no word torn', (text, lines) => {
  expect(balanceLines(text, room)).toMatchObject({ lines, isCut: false })
})
