import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([..."'`´ʹʻʼʽ‘’‛′＇"])('an apostrophe typed as %s is none', (apostrophe) => {
  expect(fold(`Кам${apostrophe}янське`)).toBe('камянське')
})

test.each([
  ['КИЇВ', 'київ'],
  ['Ки́їв', 'київ'],
  ['Ки́їв'.normalize('NFD'), 'київ'],
  ['ґанок', 'ганок'],
  ['мі\u00adський', 'міський'],
  ['\ufeffрада', 'рада'],
  ['Straße', 'straße'],
  ['київ', 'київ'],
])('%s is %s', (word, folded) => {
  expect(fold(word)).toBe(folded)
})
