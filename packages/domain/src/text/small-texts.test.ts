import { describe, expect, test } from 'vitest'
import { initials } from './initials.ts'
import { listInWords } from './list-in-words.ts'
import { nameInCase } from './name-in-case.ts'
import { readingTime } from './reading-time.ts'

describe('reading time', () => {
  const words = (count: number) => 'слово '.repeat(count)
  test.each([
    ['uk', 0, 1],
    ['uk', 177, 1],
    ['uk', 265, 1],
    ['uk', 266, 2],
    ['uk', 1_770, 10],
    ['de-DE', 1_790, 10],
    ['en', 2_280, 10],
    ['pl', 1_800, 10],
  ])('%s: %i words take %i minutes', (language, count, minutes) => {
    expect(readingTime(words(count), language)).toBe(minutes)
  })

  test('a dash is no word, a number is one', () => {
    expect(readingTime('— '.repeat(10_000), 'uk')).toBe(1)
    expect(readingTime('1,5 '.repeat(1_770), 'uk')).toBe(10)
  })
})

describe('initials', () => {
  test.each([
    ['Андрій Білоусов', 'А.⍽Б.'],
    ['Марія-Олена Коваль', 'М.-О.⍽К.'],
    ['Тарас Григорович Шевченко', 'Т.⍽Г.⍽Ш.'],
    ['Ludwig van Beethoven', 'L.⍽B.'],
    ['Їжакевич', 'Ї.'],
    ['«Єва»', 'Є.'],
    ['редакція', ''],
    ['', ''],
  ])('%s is %s', (name, letters) => {
    expect(initials(name).replaceAll('\u00a0', '⍽')).toBe(letters)
  })
})

describe('a list in words', () => {
  test.each([
    ['uk', ['Київ', 'Львів', 'Ірпінь'], 'Київ, Львів і Ірпінь'],
    ['de', ['Köln', 'Bonn', 'Wuppertal'], 'Köln, Bonn und Wuppertal'],
    ['en', ['Kyiv', 'Lviv'], 'Kyiv and Lviv'],
    ['uk', ['Київ'], 'Київ'],
    ['uk', [], ''],
  ])('%s: %s is %s', (language, items, text) => {
    expect(listInWords(items, language)).toBe(text)
  })

  test('what is no language is refused', () => {
    expect(() => listInWords([], 'не мова')).toThrow(RangeError)
  })
})

test('a name has the case that was recorded, else it stays as it is', () => {
  const wuppertal = { nominative: 'Вупперталь', instrumental: 'Вупперталем', genitive: undefined }
  expect(nameInCase(wuppertal, 'instrumental')).toBe('Вупперталем')
  expect(nameInCase(wuppertal, 'genitive')).toBe('Вупперталь')
})
