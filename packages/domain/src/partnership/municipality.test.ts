import { expect, it } from 'vitest'
import { type Municipality, municipalityName, municipalitySchema } from './municipality.ts'

const wuppertal: Municipality = {
  slug: 'wuppertal',
  name: {
    uk: { nominative: 'Вупперталь', instrumental: 'Вупперталем', locative: 'у Вупперталі' },
    de: { nominative: 'Wuppertal' },
  },
  country: 'DE',
}

it.each([
  ['uk', 'instrumental', 'Вупперталем'],
  ['uk', 'locative', 'у Вупперталі'],
  ['uk', 'dative', 'Вупперталь'],
  ['de', 'genitive', 'Wuppertal'],
  ['en', 'nominative', 'Вупперталь'],
] as const)('in %s, %s, the name is %s', (language, grammaticalCase, name) => {
  expect(municipalityName(wuppertal, language, grammaticalCase)).toBe(name)
})

it.each([
  [{ system: 'KATOTTG', value: 'UA12040150010061229' }, false],
  [{ system: 'AGS', value: '05374' }, true],
  [{ system: 'AGS', value: '051240' }, false],
  [{ system: 'AGS', value: '05124000' }, true],
  [{ system: 'AGS', value: 'UA12040150010061229' }, false],
  [{ system: 'NUTS', value: 'DEA1A' }, false],
])('the official code %j is checked by its system and the country', (officialCode, valid) => {
  expect(municipalitySchema.safeParse({ ...wuppertal, officialCode }).success).toBe(valid)
})
