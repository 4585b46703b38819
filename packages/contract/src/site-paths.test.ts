import { expect, it } from 'vitest'
import { sitePaths } from './site-paths.ts'

it('puts Ukrainian at the root and the other languages under their code', () => {
  expect(sitePaths('uk').front()).toBe('/')
  expect(sitePaths('de').front()).toBe('/de')
  expect(sitePaths('uk').article('a')).toBe('/news/a')
  expect(sitePaths('en').partnership('kamianske-wuppertal')).toBe('/en/partnerships/kamianske-wuppertal')
  expect(sitePaths('de').about()).toBe('/de/about')
  expect(sitePaths('de').search('Rat & Tat')).toBe('/de/search?q=Rat%20%26%20Tat')
})
