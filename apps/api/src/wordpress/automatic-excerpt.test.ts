import { expect, it } from 'vitest'
import { isAutomaticExcerpt } from './automatic-excerpt.ts'
import { convert } from './content/outline.ts'

const text = [
  '<figure><img src="/a.jpg" alt=""><figcaption>Площа вранці</figcaption></figure>',
  '<p>Рада зібралася о «дев’ятій».</p>',
  '<details><summary>Чому?</summary><p>Бо так.</p></details>',
  '<p>Бюджет ухвалили.</p>',
  '<p>Далі буде.</p>',
].join('')

it.each([
  ['the beginning, cut', 'Рада зібралася о […]'],
  ['the beginning, cut by a theme', 'Рада зібралася…'],
  ['with blocks left out, cut', 'Рада зібралася о “дев’ятій”. Бюджет […]'],
  ['the whole text, with blocks left out', 'Рада зібралася о “дев’ятій”. Бюджет ухвалили. Далі буде.'],
])('is made by WordPress: %s', (_, excerpt) => {
  expect(isAutomaticExcerpt(excerpt, convert(text).body)).toBe(true)
})

it.each([
  ['words of its own', 'Головне за день'],
  ['a paragraph of the text that an editor chose', 'Бюджет ухвалили.'],
  ['words of the text in another order', 'Бюджет ухвалили. Рада зібралася о «дев’ятій».'],
  ['more than the text says', 'Рада зібралася о «дев’ятій». І ще дещо.'],
])('is written by an editor: %s', (_, excerpt) => {
  expect(isAutomaticExcerpt(excerpt, convert(text).body)).toBe(false)
})
