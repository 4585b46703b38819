import { closeDirections } from '@news/domain/text'
import { expect, it } from 'vitest'
import { cutText, toPlainText } from './plain-text.ts'

it.each([
  ['Рада &amp; <b>місто</b>', 'Рада & місто'],
  ['\u202c Рада\n \u2066зібралася', 'Рада \u2066зібралася\u2069'],
  ['\u202e', ''],
  ['<b>\u202e</b> ', ''],
])('of %j the words are %j', (html, words) => {
  expect(toPlainText(html)).toBe(words)
})

it('a text that is cut is no longer than it may be, with all that closes its directions', () => {
  const openers = '\u2067\u202e'
  for (const text of [`${openers}${'слово '.repeat(9)}`, `слово ${openers.repeat(20)}слово`, 'д'.repeat(50)])
    for (let most = 1; most < 60; most++) {
      const cut = cutText(closeDirections(text), most)
      expect(cut.length).toBeLessThanOrEqual(Math.max(most, 1))
      expect(closeDirections(cut)).toBe(cut)
    }
})
