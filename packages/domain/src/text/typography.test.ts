import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typography } from './typography.ts'

/** No-break spaces are written ⍽ here, to be seen. */
function set(text: string, language: string): string {
  return typography(text.replaceAll('⍽', '\u00a0'), language).replaceAll('\u00a0', '⍽')
}

describe('Ukrainian', () => {
  test.each([
    ['Театр "Березіль" відкрито', 'Театр «Березіль» відкрито'],
    ['"Він сказав: "Так""', '«Він сказав: „Так“»'],
    ['Газета "Вісті" і клуб "Рада"', 'Газета «Вісті» і⍽клуб «Рада»'],
    ['Театр «Березіль»', 'Театр «Березіль»'],
    ["п'ять, об`єкт, Кам´янське", 'п’ять, об’єкт, Кам’янське'],
    ['Камʼянське', 'Камʼянське'],
    ['Зачекайте...', 'Зачекайте…'],
    ['Мер - у Німеччині', 'Мер⍽— у⍽Німеччині'],
    ['Мер -- у Німеччині', 'Мер⍽— у⍽Німеччині'],
    ['Мер — у Німеччині', 'Мер⍽— у⍽Німеччині'],
    ['5 - 3 = 2, у 2025 - вперше', '5 - 3 = 2, у⍽2025⍽— вперше'],
    ['у 1991-2022 роках', 'у⍽1991–2022 роках'],
    ['у місті й в області', 'у⍽місті й⍽в⍽області'],
    ['А в нас і з ними', 'А⍽в⍽нас і⍽з⍽ними'],
    ['(у центрі)', '(у⍽центрі)'],
    ['…у центрі', '…у⍽центрі'],
    ['хотів би, якби ж то', 'хотів⍽би, якби⍽ж то'],
    ['школа № 5', 'школа №⍽5'],
    ['§ 5 закону', '§⍽5 закону'],
    ['3 травня 2026 р.', '3⍽травня 2026⍽р.'],
    ['1,5 млн грн', '1,5⍽млн грн'],
    ['5 %, 10 €', '5⍽%, 10⍽€'],
    ['Т. Г. Шевченко', 'Т.⍽Г.⍽Шевченко'],
    ['м. Київ, вул. Широка', 'м.⍽Київ, вул.⍽Широка'],
    ['ліцей ім. Т. Шевченка', 'ліцей ім.⍽Т.⍽Шевченка'],
    ['кава, чай і т. д.', 'кава, чай і⍽т.⍽д.'],
    ['о 18:00', 'о⍽18:00'],
    ['екран 32" завширшки', 'екран 32" завширшки'],
    ['Нью-Йорк, 067-123-45-67, 2025-10-02', 'Нью-Йорк, 067-123-45-67, 2025-10-02'],
    ['Сесія (86-та), 5-й канал, 12-річний', 'Сесія (86\u2011та), 5\u2011й канал, 12-річний'],
  ])('%s', (text, expected) => {
    expect(set(text, 'uk')).toBe(expected)
  })
})

describe('German', () => {
  test.each([
    ['Der Film "Heimat" läuft', 'Der Film „Heimat“ läuft'],
    ['"Er rief "Halt" und ging"', '„Er rief ‚Halt‘ und ging“'],
    ['Sie sagte: „Gut“', 'Sie sagte: „Gut“'],
    ['Der Rat - er tagt - stimmt zu', 'Der Rat⍽– er tagt⍽– stimmt zu'],
    ['am 3. Mai 2026', 'am 3.⍽Mai 2026'],
    ['um 18 Uhr', 'um 18⍽Uhr'],
    ['5 Mio. Euro', '5⍽Mio. Euro'],
    ['z. B. hier, d. h. dort', 'z.⍽B. hier, d.⍽h. dort'],
    ['Dr. Meier, Nr. 5', 'Dr.⍽Meier, Nr.⍽5'],
    ['J. S. Bach', 'J.⍽S.⍽Bach'],
    ["Wie geht's?", 'Wie geht’s?'],
    ['Und dann...', 'Und dann…'],
    ['1991-2022', '1991–2022'],
  ])('%s', (text, expected) => {
    expect(set(text, 'de')).toBe(expected)
  })
})

describe('English', () => {
  test.each([
    ['She said "yes"', 'She said “yes”'],
    ['"I heard "no" twice"', '“I heard ‘no’ twice”'],
    ["it's the council's", 'it’s the council’s'],
    ['The council - at last - agreed', 'The council⍽– at last⍽– agreed'],
    ['on 3 May', 'on 3⍽May'],
    ['Mr. Smith, No. 5', 'Mr.⍽Smith, No.⍽5'],
    ['5 million', '5⍽million'],
    ['Wait...', 'Wait…'],
  ])('%s', (text, expected) => {
    expect(set(text, 'en-GB')).toBe(expected)
  })
})

describe('what is written for machines stays', () => {
  test.each([
    "https://city.example/a--b?q='x'...",
    'redaktsiia@city.example',
    '`let a = "b" - 1`',
    'C:\\news\\a.txt',
    './a/b...c',
    '#Камʼянське @rada_2025',
    'a \ue000 b',
  ])('%s', (text) => {
    expect(typography(text, 'uk')).toBe(text)
    expect(typography(`Дивіться: ${text} - "тут"`, 'uk')).toContain(text)
  })
})

const pieces = fc.constantFrom(
  ...[
    '"',
    '«',
    '»',
    '„',
    '“',
    "'",
    '-',
    '--',
    '—',
    '...',
    '.',
    ' ',
    '\u00a0',
    '\n',
    'у',
    'б',
    'рада',
    'Т.',
    'м.',
    '5',
    '2025',
  ],
  ...[
    '№',
    '%',
    '(',
    ')',
    'п’ять',
    "п'ять",
    'https://a.example/"x"',
    '`"`',
    '\ue000',
    '😀',
    'e\u0301',
    'z.',
    'B.',
    'Uhr',
  ],
)
const texts = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(''))
const languages = fc.constantFrom('uk', 'de', 'en', 'pl')

test('doing it twice changes nothing more', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const once = typography(text, language)
      expect(typography(once, language)).toBe(once)
    }),
    { numRuns: 5_000 },
  )
})

test('letters, digits and line breaks are never touched', () => {
  const bare = (text: string) => text.replace(/["'`´’«»„“”‚‘.…\-\u2011–— \u00a0]/g, '')
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      expect(bare(typography(text, language))).toBe(bare(text))
    }),
    { numRuns: 5_000 },
  )
})
