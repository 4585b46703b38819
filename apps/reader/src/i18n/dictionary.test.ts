import { type Locale, locales } from '@news/domain'
import { typography } from '@news/domain/text'
import { describe, expect, it } from 'vitest'
import { actWords } from './act-words.ts'
import { dictionaryFor } from './dictionary.ts'

/** What is written in Latin letters in every language, and the names given to the functions below. */
const latinNames =
  /RSS|API|JavaScript|Deutsch|Auf Deutsch lesen|Read in English|English|example\.org|YouTube/g
const cyrillicNames = /Українська|Читати українською/g

const counts = [0, 1, 2, 5, 11, 21, 22, 25, 101]
const argumentsOf: Record<string, readonly unknown[][]> = {
  'gallery.position': [[2, 5]],
  notInYourLanguage: [['de'], ['uk'], ['en'], ['pt-BR']],
  'picture.elsewhere': [['example.org']],
  'embed.leavesSite': [['example.org']],
  byline: [['…']],
  moreIn: [['…']],
  'search.remove': [['…', '…']],
  'about.intro': [['…']],
  'partnership.termOf': [['…']],
  'partnership.says': [['…']],
}

/** Every text of a dictionary by its path; functions are called with what they are made for. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const calls = argumentsOf[path] ?? (path.startsWith('embed.') ? [['YouTube']] : counts.map((n) => [n]))
    return calls.map((call) => [`${path}(${call.join()})`, String(value(...call))])
  }
  return Object.entries(Object(value)).flatMap(([key, inner]) =>
    textsOf(inner, path ? `${path}.${key}` : key),
  )
}

function wordsIn(locale: Locale) {
  return { ...dictionaryFor(locale), acts: actWords[locale] }
}

function pathsOf(locale: Locale): string[] {
  return textsOf(wordsIn(locale)).map(([path]) => path)
}

describe.each(locales)('the words in %s', (locale) => {
  const texts = textsOf(wordsIn(locale))

  it('are there for every key, and for no other', () => {
    expect(pathsOf(locale)).toEqual(pathsOf('uk'))
  })

  it('are whole texts, without blanks at their ends', () => {
    expect(texts.filter(([, text]) => !/^\S(.*\S)?$/.test(text))).toEqual([])
    expect(texts.filter(([, text]) => /undefined|NaN| {2}/.test(text))).toEqual([])
  })

  it('are set as a printer would, as far as nothing is put into them', () => {
    const fixed = texts.filter(([path]) => !path.includes('('))
    expect(fixed.filter(([, text]) => text !== typography(text, locale))).toEqual([])
  })
})

describe('the words in Ukrainian', () => {
  const texts = textsOf(wordsIn('uk'))

  it('have no Latin letters, names excepted', () => {
    expect(texts.filter(([, text]) => /\p{Script=Latin}/u.test(text.replace(latinNames, '')))).toEqual([])
  })

  it('have the apostrophe and the quotation marks of Ukrainian', () => {
    expect(texts.filter(([, text]) => /['"“”]/.test(text))).toEqual([])
  })
})

it.each(['de', 'en'] as const)('the words in %s have no Cyrillic letters, names excepted', (locale) => {
  const texts = textsOf(wordsIn(locale))
  expect(texts.filter(([, text]) => /\p{Script=Cyrillic}/u.test(text.replace(cyrillicNames, '')))).toEqual([])
})

it.each<[Locale, number, string]>([
  ['uk', 1, '1 хвилина читання'],
  ['uk', 2, '2 хвилини читання'],
  ['uk', 5, '5 хвилин читання'],
  ['uk', 11, '11 хвилин читання'],
  ['uk', 21, '21 хвилина читання'],
  ['uk', 22, '22 хвилини читання'],
  ['de', 1, '1 Minute Lesezeit'],
  ['de', 5, '5 Minuten Lesezeit'],
  ['en', 1, '1-minute read'],
  ['en', 5, '5-minute read'],
])('in %s, %i is counted as %s', (locale, count, readingTime) => {
  expect(dictionaryFor(locale).readingTime(count)).toBe(readingTime)
})

it('names languages in the language of the page', () => {
  expect(dictionaryFor('uk').notInYourLanguage('de')).toBe('Мова цієї статті — німецька.')
  expect(dictionaryFor('de').notInYourLanguage('uk')).toBe('Dieser Artikel ist auf Ukrainisch erschienen.')
  expect(dictionaryFor('en').notInYourLanguage('uk')).toBe('This article is in Ukrainian.')
})
