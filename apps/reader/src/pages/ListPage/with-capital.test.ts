import { expect, it } from 'vitest'
import { withCapital } from './with-capital.ts'

it.each([
  ['діти', 'Діти'],
  ['«Схід»', '«Схід»'],
  ['єОселя', 'єОселя'],
  ['iPhone', 'iPhone'],
  ['є', 'Є'],
  ['ДТП', 'ДТП'],
  ['24 серпня', '24 серпня'],
])('%s heads a page as %s', (name, heading) => {
  expect(withCapital({ uk: name })).toEqual({ uk: heading })
})

it('gives each language the capital that it has', () => {
  expect(withCapital({ uk: 'діти', de: 'Kinder', en: 'children', tr: 'istanbul' })).toEqual({
    uk: 'Діти',
    de: 'Kinder',
    en: 'Children',
    tr: 'İstanbul',
  })
})
