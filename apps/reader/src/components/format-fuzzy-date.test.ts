import { expect, it } from 'vitest'
import { formatFuzzyDate, formatGenitive } from './format-fuzzy-date.ts'

it.each([
  ['2023', 'uk', '2023'],
  ['2025-05', 'de', 'Mai 2025'],
  ['2025-05', 'uk', 'травень 2025 р.'],
  ['2025-07-08', 'en', '8 July 2025'],
  ['2025-07-08', 'uk', '8 липня 2025 р.'],
  ['2025-10~', 'de', '≈\u00a0Oktober 2025'],
  ['2025-05/2025-06~', 'de', 'Mai 2025 – ≈\u00a0Juni 2025'],
  ['2025-06-21~/2025-06-30~', 'uk', 'кінець червня 2025 року'],
  ['2025-06-21~/2025-06-30~', 'de', 'Ende Juni 2025'],
  ['2025-06-21~/2025-06-30~', 'en', 'the end of June 2025'],
  ['2023-09~/2023-12~', 'uk', 'кінець 2023 року'],
  ['2023-09~/2023-12~', 'de', 'Ende 2023'],
] as const)('%s in %s is %s', (date, locale, words) => {
  expect(formatFuzzyDate(date, locale)).toBe(words)
})

it.each([
  ['2025-07-08', 'uk', 'липня 2025 року'],
  ['2025-07', 'de', 'Juli 2025'],
  ['2023', 'uk', '2023 року'],
  ['2023~', 'en', '2023'],
  ['2025-05/2025-06', 'en', 'May 2025'],
] as const)('since %s in %s is since %s', (date, locale, words) => {
  expect(formatGenitive(date, locale)).toBe(words)
})
