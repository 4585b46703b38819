import { describe, expect, test } from 'vitest'
import { dayOf } from './calendar.ts'
import { findDates } from './find-dates.ts'
import { germanDates } from './german/dates.ts'
import { type Direction, resolveDate } from './resolve-date.ts'
import { ukrainianDates } from './ukrainian/dates.ts'

/** Thursday, 2 October 2025. */
const today = dayOf(2025, 10, 2)

function read(sentence: string, language: 'uk' | 'de', direction: Direction): (string | undefined)[] {
  const found = findDates(sentence, language === 'uk' ? ukrainianDates : germanDates)
  return found.map(({ meaning }) => resolveDate(meaning, today, direction))
}

describe('Ukrainian', () => {
  test.each<[string, Direction, string[]]>([
    ['завтра', 'future', ['2025-10-03']],
    ['позавчора', 'past', ['2025-09-30']],
    ['у липні', 'past', ['2025-07']],
    ['у липні', 'future', ['2026-07']],
    ['у жовтні', 'past', ['2025-10']],
    ['у липні 2023 року', 'past', ['2023-07']],
    ['у липні минулого року', 'past', ['2024-07']],
    ['торік у липні', 'past', ['2024-07']],
    ['8 липня', 'past', ['2025-07-08']],
    ['8 липня', 'future', ['2026-07-08']],
    ['двадцять першого грудня', 'future', ['2025-12-21']],
    ['тридцятого вересня', 'past', ['2025-09-30']],
    ['08.07.2025', 'past', ['2025-07-08']],
    ['з 3 по 5 жовтня', 'future', ['2025-10-03/2025-10-05']],
    ['наприкінці лютого', 'past', ['2025-02-21~/2025-02-28~']],
    ['у травні–червні', 'past', ['2025-05/2025-06']],
    ['на початку 2024 року', 'past', ['2024-01~/2024-04~']],
    ['взимку 2024 року', 'past', ['2023-12/2024-02']],
    ['минулого тижня', 'past', ['2025-09-22/2025-09-28']],
    ['наступного місяця', 'future', ['2025-11']],
    ['через два тижні', 'future', ['2025-10-16']],
    ['три дні тому', 'past', ['2025-09-29']],
    ['у пʼятницю', 'future', ['2025-10-03']],
    ['у п’ятницю', 'past', ['2025-09-26']],
    ['минулого четверга', 'past', ['2025-09-25']],
    ['наступного четверга', 'future', ['2025-10-09']],
    ['у п’ятницю, 3 жовтня', 'future', ['2025-10-03']],
    ['29 лютого', 'past', ['2024-02-29']],
    ['31 червня', 'past', []],
    ['у травні та 8 липня', 'past', ['2025-05', '2025-07-08']],
    ['трава, серпанок, листопадовий', 'past', []],
    ['школа № 5, 300 вчителів, 18:00', 'past', []],
  ])('%s, %s', (text, direction, dates) => {
    expect(read(text, 'uk', direction).filter(Boolean)).toEqual(dates)
  })
})

describe('German', () => {
  test.each<[string, Direction, string[]]>([
    ['Morgen unterzeichnen', 'future', ['2025-10-03']],
    ['heute Morgen', 'past', ['2025-10-02']],
    ['an diesem Morgen', 'past', []],
    ['im Juli', 'past', ['2025-07']],
    ['am 8. Juli 2025', 'past', ['2025-07-08']],
    ['am 8.7.', 'past', ['2025-07-08']],
    ['am 08.07.2025', 'past', ['2025-07-08']],
    ['Ende Juni', 'past', ['2025-06-21~/2025-06-30~']],
    ['Ende 2023', 'past', ['2023-09~/2023-12~']],
    ['im Mai vergangenen Jahres', 'past', ['2024-05']],
    ['vom 3. bis 5. Oktober', 'future', ['2025-10-03/2025-10-05']],
    ['im Mai/Juni', 'past', ['2025-05/2025-06']],
    ['im Frühjahr', 'future', ['2026-03/2026-05']],
    ['nächste Woche', 'future', ['2025-10-06/2025-10-12']],
    ['im kommenden Jahr', 'future', ['2026']],
    ['vor zwei Wochen', 'past', ['2025-09-18']],
    ['in einer Woche', 'future', ['2025-10-09']],
    ['am Freitag', 'past', ['2025-09-26']],
    ['am Freitag, dem 3. Oktober', 'future', ['2025-10-03']],
    ['vergangenen Donnerstag', 'past', ['2025-09-25']],
    ['2000 Menschen', 'past', []],
    ['Maisfeld, Augustinus, 5 Uhr', 'past', []],
  ])('%s, %s', (text, direction, dates) => {
    expect(read(text, 'de', direction).filter(Boolean)).toEqual(dates)
  })
})

test('until when something holds is no date of an event', () => {
  expect(findDates('до 2028 року', ukrainianDates).map(({ isLimit }) => isLimit)).toEqual([true])
  expect(findDates('bis Ende 2028', germanDates).map(({ isLimit }) => isLimit)).toEqual([true])
  expect(findDates('у 2028 році', ukrainianDates).map(({ isLimit }) => isLimit)).toEqual([false])
})
