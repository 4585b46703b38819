import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeDirections } from './directions.ts'
import { excerpt } from './excerpt.ts'

test('a text that fits stays whole, without dots', () => {
  expect(excerpt('Рада проголосувала.', { words: 2 })).toBe('Рада проголосувала.')
  expect(excerpt('Рада проголосувала.', { characters: 19 })).toBe('Рада проголосувала.')
})

describe('words', () => {
  test.each([
    [4, 'Рада проголосувала за угоду з містом Вупперталь', 'Рада проголосувала за угоду…'],
    [5, 'Рада проголосувала за угоду з містом Вупперталь', 'Рада проголосувала за угоду…'],
    [3, 'Рада проголосувала за угоду з містом Вупперталь', 'Рада проголосувала…'],
    [2, 'Мер — у Німеччині, рада — вдома', 'Мер…'],
    [3, 'Мер — у Німеччині, рада — вдома', 'Мер — у Німеччині…'],
    [3, 'Перше речення тут. Друге речення там.', 'Перше речення тут…'],
    [4, 'Der Rat stimmte für die Partnerschaft', 'Der Rat stimmte…'],
    [4, 'The council voted for the partnership', 'The council voted…'],
    [1, 'За угоду', 'За…'],
  ])('%i of «%s»', (words, text, expected) => {
    expect(excerpt(text, { words })).toBe(expected)
  })
})

describe('characters', () => {
  test.each([
    [20, 'Рада проголосувала за угоду', 'Рада проголосувала…'],
    [19, 'Рада проголосувала за угоду', 'Рада проголосувала…'],
    [18, 'Рада проголосувала за угоду', 'Рада…'],
    [8, 'Проголосувала рада', 'Проголо…'],
    [5, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
  ])('%i of «%s»', (characters, text, expected) => {
    expect(excerpt(text, { characters })).toBe(expected)
  })
})

describe('quotations and brackets', () => {
  test.each([
    [4, 'Він сказав: «Ми підпишемо угоду завтра»', 'Він сказав: «Ми підпишемо…»'],
    [3, 'Він сказав: «Ми підпишемо угоду завтра»', 'Він сказав…'],
    [3, 'Er sagte: „Wir unterschreiben morgen“', 'Er sagte…'],
    [4, 'Er sagte: „Wir unterschreiben morgen“', 'Er sagte: „Wir unterschreiben…“'],
    [4, 'She said “we will sign tomorrow”', 'She said “we will…”'],
    [3, 'Рада (усі 44 депутати) проголосувала', 'Рада (усі 44…)'],
    [3, 'Театр «Березіль» відкрито сьогодні', 'Театр «Березіль» відкрито…'],
  ])('%i words of %s', (words, text, expected) => {
    expect(excerpt(text, { words })).toBe(expected)
  })

  test('what closes them is counted', () => {
    expect(excerpt('Він сказав: «Ми підпишемо угоду завтра»', { characters: 26 })).toBe('Він сказав…')
    expect(excerpt('Він сказав: «Ми підпишемо угоду завтра»', { characters: 27 })).toBe(
      'Він сказав: «Ми підпишемо…»',
    )
  })
})

test('a direction that is open where a text is cut is closed, and counted', () => {
  const text = 'Мер: \u2067שלום עולם\u2069 і гості'
  expect(excerpt(text, { words: 2 })).toBe('Мер: \u2067שלום…\u2069')
  expect(excerpt(text, { characters: 13 })).toBe('Мер: \u2067שלום…\u2069')
  expect(excerpt(text, { characters: 11 })).toBe('Мер…')
  expect(excerpt('Рада \u202eадар', { words: 5 })).toBe('Рада \u202eадар\u202c')
})

test('no excerpt is longer than it may be, nor has anything but words of the text', () => {
  const words = fc.constantFrom(
    'рада',
    '«рада',
    'рада»',
    '(і',
    'за',
    'Вупперталь,',
    '—',
    '„die',
    'угода“',
    '👩‍👩‍👧',
    'e\u0301',
    '\u2067שלום',
    'עולם\u2069',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), fc.integer({ min: 5, max: 60 }), (list, characters) => {
      const text = closeDirections(list.join(' '))
      const cut = excerpt(text, { characters })
      const length = [...new Intl.Segmenter().segment(cut)].length
      expect(length).toBeLessThanOrEqual(characters)
      if (cut !== text) expect(text.startsWith(cut.slice(0, cut.lastIndexOf('…')))).toBe(true)
    }),
  )
})

test.each([0, -1, Number.NaN])('a limit of %s is refused', (most) => {
  expect(() => excerpt('Рада зібралася', { words: most })).toThrow(RangeError)
  expect(() => excerpt('Рада зібралася', { characters: most })).toThrow(`not a length of 1 or more: ${most}`)
})
