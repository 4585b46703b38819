import { expect, it } from 'vitest'
import { formatFuzzyDate, formatGenitive } from './format-fuzzy-date.ts'

it.each([
  ['2023', 'uk', '2023'],
  ['2025-05', 'de', 'Mai 2025'],
  ['2025-05', 'uk', 'травень 2025\u00a0р.'],
  ['2025-07-08', 'en', '8\u00a0July 2025'],
  ['2025-07-08', 'uk', '8\u00a0липня 2025\u00a0р.'],
  ['2025-10~', 'de', '≈\u00a0Oktober 2025'],
  ['2025-06-21~/2025-06-30~', 'uk', 'кінець червня 2025\u00a0року'],
  ['2025-06-21~/2025-06-30~', 'de', 'Ende Juni 2025'],
  ['2025-06-21~/2025-06-30~', 'en', 'the end of June 2025'],
  ['2023-09~/2023-12~', 'uk', 'кінець 2023\u00a0року'],
  ['2023-09~/2023-12~', 'de', 'Ende 2023'],
] as const)('%s in %s is %s', (date, locale, words) => {
  expect(formatFuzzyDate(date, locale)).toBe(words)
})

it.each([
  ['2025-05/2025-06~', 'de', 'Mai 2025 – ≈ Juni 2025'],
  ['2025-05/2025-06', 'uk', 'травень – червень 2025 р.'],
  ['2025-05/2025-06', 'de', 'Mai–Juni 2025'],
  ['2025-05/2025-06', 'en', 'May – June 2025'],
  ['2024-12/2025-02', 'uk', 'грудень 2024 р. – лютий 2025 р.'],
  ['2025-06-05/2025-06-09', 'de', '5.–9. Juni 2025'],
  ['2023/2025', 'uk', '2023–2025'],
  ['2023/2025-10', 'uk', '2023 – жовтень 2025 р.'],
] as const)('from … to … %s in %s is %s, whatever blanks stand in it', (date, locale, words) => {
  expect(formatFuzzyDate(date, locale).replace(/\s/g, ' ')).toBe(words)
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
