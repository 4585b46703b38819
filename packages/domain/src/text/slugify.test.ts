import { describe, expect, test } from 'vitest'
import { slugify } from './slugify.ts'

test.each([
  ['Мер Кам’янського — у Вупперталі', 'mer-kamianskoho-u-vuppertali'],
  ['Збори: що вирішили? 44 «за», 2 «проти»', 'zbory-shcho-vyrishyly-44-za-2-proty'],
  ['О 18:00 під’їзд, об’єкт і Нью-Йорк', 'o-18-00-pidizd-obiekt-i-niu-york'],
  ['Згорівший млин: 1,5 млн грн', 'zghorivshyi-mlyn-1-5-mln-hrn'],
  ['Grüße aus Königsstraße', 'gruesse-aus-koenigsstrasse'],
  ['Łódź & São Tomé', 'lodz-sao-tome'],
  ['Русский съезд', 'russkyi-sezd'],
  ['  --Already-a-slug--  ', 'already-a-slug'],
  ['soft\u00adhyphen and\u200bnothing', 'softhyphen-andnothing'],
  ['Школа № 5, ﬁnal ½', 'shkola-no-5-final-1-2'],
  ['漢字 😀', ''],
])('%s', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

test('an umlaut in two parts is an umlaut', () => {
  expect(slugify('Köln'.normalize('NFD'))).toBe('koeln')
})

test('a slug is its own slug', () => {
  for (const text of ['Мер Кам’янського', 'Grüße', 'a'.repeat(200)]) {
    const slug = slugify(text)
    expect(slugify(slug)).toBe(slug)
  }
})

describe('the length', () => {
  test('ends on a whole word', () => {
    expect(slugify('one two three', { maxLength: 10 })).toBe('one-two')
    expect(slugify('one two three', { maxLength: 7 })).toBe('one-two')
  })

  test('cuts a word only if it is the first', () => {
    expect(slugify('Donaudampfschifffahrt', { maxLength: 5 })).toBe('donau')
  })
})

describe('a slug that another thing has', () => {
  const taken = new Set(['rada', 'rada-2', 'one-two'])
  const isTaken = (slug: string) => taken.has(slug)

  test('gets the first free number', () => {
    expect(slugify('Рада', { isTaken })).toBe('rada-3')
  })

  test('stays within the length', () => {
    expect(slugify('one two', { isTaken, maxLength: 7 })).toBe('one-t-2')
  })

  test('is none when there is no slug at all', () => {
    expect(slugify('漢字', { isTaken: () => true })).toBe('')
  })
})
