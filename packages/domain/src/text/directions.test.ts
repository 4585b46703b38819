import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeDirections, closeDirectionsIn, openDirections } from './directions.ts'

const [lre, rle, pdf, lro, rlo] = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e']
const [lri, rli, fsi, pdi] = ['\u2066', '\u2067', '\u2068', '\u2069']

it.each([
  ['an override is closed at the end', `Рада ${rlo}адар`, `Рада ${rlo}адар${pdf}`],
  ['an isolate, too', `${rli}а`, `${rli}а${pdi}`],
  ['the innermost first', `${rle}а${lri}б`, `${rle}а${lri}б${pdi}${pdf}`],
  ['an isolate ends the embeddings in it', `${rli}а${lre}б${pdi}в`, `${rli}а${lre}б${pdi}в`],
  ['also where it was not ended', `${lro}а${rli}б${lre}в`, `${lro}а${rli}б${lre}в${pdi}${pdf}`],
  [
    'an embedding ends nothing outside of its isolate',
    `${rle}а${fsi}б${pdf}в`,
    `${rle}а${fsi}бв${pdi}${pdf}`,
  ],
  ['what ends nothing goes', `${pdi}Рада${pdf}`, 'Рада'],
  ['what begins nothing goes', `Рада${rlo}${lri}`, 'Рада'],
  ['a paragraph ends what is open in it', `${rlo}а\nб${pdf}`, `${rlo}а${pdf}\nб`],
  ['of two marks of a line the first', `${rli}а\r\nб`, `${rli}а${pdi}\r\nб`],
  ['a tab ends nothing', `${rlo}а\tб`, `${rlo}а\tб${pdf}`],
])('%s', (_, text, closed) => {
  expect(closeDirections(text)).toBe(closed)
})

it.each([
  ['Hebrew with a number', `ראש העיר ${lri}+380 (569) 12-34${pdi} אמר`],
  ['Arabic in a Ukrainian sentence', `Мер сказав: ${rli}«مرحبا ${lri}Kyiv${pdi}»${pdi}, — і пішов`],
  ['embeddings as older programs write them', `${rle}שלום ${lre}NATO${pdf} עולם${pdf}`],
  ['marks of direction, which open nothing', 'שלום\u200f! م\u061c 5\u200e'],
  ['nothing of that', 'Рада\u200b\u2060\ufeff зібралася\u0007'],
])('what closes what it opens stays as it is: %s', (_, text) => {
  expect(closeDirections(text)).toBe(text)
})

it('what one run opens another may close', () => {
  expect(closeDirectionsIn([`а ${rli}`, 'שלום', `${pdi} б`])).toEqual([`а ${rli}`, 'שלום', `${pdi} б`])
  expect(closeDirectionsIn([`а ${rli}`, 'שלום', ' б'])).toEqual([`а ${rli}`, 'שלום', ` б${pdi}`])
  expect(closeDirectionsIn([`а${rli}${lri}`, '\nб', 'в'])).toEqual(['а', '\nб', 'в'])
})

it('tells what is in force at the end', () => {
  expect(openDirections(`${rlo}а${pdf}б${rli}в`)).toBe(rli)
  expect(openDirections(`${rlo}а\nб`)).toBe('')
})

const signs = fc.constantFrom(lre, rle, pdf, lro, rlo, lri, rli, fsi, pdi)
const texts = fc
  .array(fc.oneof(signs, signs, fc.constantFrom('а', 'ש', ' ', '\n', '\u2029')), { maxLength: 40 })
  .map((parts) => parts.join(''))

// Its types name a default export, and there is none.
const bidi = (createRequire(import.meta.url)('bidi-js') as () => Bidi)()

/** Each letter with the level of its direction, as another implementation of UAX #9 finds it. */
function levelsOf(text: string, base: 'ltr' | 'rtl'): [letter: string, level: number | undefined][] {
  const { levels } = bidi.getEmbeddingLevels(text, base)
  return [...text].flatMap((letter, i) => (/\p{L}/u.test(letter) ? [[letter, levels[i]]] : []))
}

describe('whatever comes', () => {
  it('stays as it is the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const closed = closeDirections(text)
        expect(closeDirections(closed)).toBe(closed)
      }),
      { numRuns: 2_000 },
    )
  })

  it('loses nothing but signs of direction, and reads as it did', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ltr', 'rtl'), (text, base) => {
        expect(levelsOf(closeDirections(text), base)).toEqual(levelsOf(text, base))
      }),
      { numRuns: 2_000 },
    )
  })

  it('turns no words around it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const closed = closeDirections(text)
        expect(openDirections(closed)).toBe('')
        expect(levelsOf(`${closed} a`, 'ltr').at(-1)).toEqual(['a', 0])
        expect(levelsOf(`${fsi}${closed}${pdi} a`, 'ltr').at(-1)).toEqual(['a', 0])
      }),
      { numRuns: 2_000 },
    )
  })

  it('runs and the whole come to the same', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (runs) => {
        const closed = closeDirectionsIn(runs)
        expect(closed).toHaveLength(runs.length)
        expect(closed.join('')).toBe(closeDirections(runs.join('')))
      }),
    )
  })
})

it('takes no longer for a text of nothing but signs than it is long', () => {
  for (const sign of [rlo, rli, pdi, `${rle}${pdi}`, `${rlo}\n`]) {
    const text = sign.repeat(500_000)
    expect(closeDirections(`${text}а`).length).toBeLessThan(text.length * 2 + 2)
  }
})
