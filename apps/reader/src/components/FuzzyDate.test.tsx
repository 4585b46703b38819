import { expect, it } from 'vitest'
import { formatFuzzyDate } from './FuzzyDate.tsx'

it.each([
  ['2023', 'uk', '2023'],
  ['2025-05', 'de', 'Mai 2025'],
  ['2025-05', 'uk', 'травень 2025 р.'],
  ['2025-07-08', 'en', '8 July 2025'],
  ['2025-07-08', 'uk', '8 липня 2025 р.'],
  ['2025-10~', 'de', '≈\u00a0Oktober 2025'],
  ['2025-05/2025-06~', 'de', 'Mai 2025 – ≈\u00a0Juni 2025'],
] as const)('%s in %s is %s', (date, locale, words) => {
  expect(formatFuzzyDate(date, locale)).toBe(words)
})
