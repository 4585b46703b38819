import { describe, expect, test } from 'vitest'
import { createAnalyzer } from './analyzer.ts'

const uk = createAnalyzer({ language: 'uk' })

function find(text: string, query: string, analyzer = uk): string[] {
  const asked = new Set(analyzer.keysOf(query))
  return analyzer
    .analyze(text)
    .filter(({ keys, further }) => [...keys, ...further].some((key) => asked.has(key)))
    .map((token) => token.text)
}

test('words stand where they say', () => {
  const text = '«Кам’янське — Вупперталь»: 86-та сесія о 09:00, 1,5 млн!'
  const tokens = uk.analyze(text)
  expect(tokens.map((token) => token.text)).toEqual([
    'Кам’янське',
    'Вупперталь',
    '86',
    'та',
    'сесія',
    'о',
    '09:00',
    '1,5',
    'млн',
  ])
  for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word)
})

describe('a form is found by another', () => {
  test.each([
    ['підписали у Вупперталі', 'Вупперталь', ['Вупперталі']],
    ["Кам'янське, Кам’янське, Камʼянське", 'камянське', ["Кам'янське", 'Кам’янське', 'Камʼянське']],
    ['Ґалаґан і Галаган', 'галаган', ['Ґалаґан', 'Галаган']],
    ['нова угода про співпрацю', 'угоди', ['угода']],
  ])('%s: %s', (text, query, found) => {
    expect(find(text, query)).toEqual(found)
  })
})

describe('numbers', () => {
  test.each([
    ['02.10.2025', '2025', ['02.10.2025']],
    ['02.10.2025', '02.10.2025', ['02.10.2025']],
    ['о 09:00 або о 10:00', '09:00', ['09:00']],
    ['1,5 млн', '1.5', ['1,5']],
  ])('%s: %s', (text, query, found) => {
    expect(find(text, query)).toEqual(found)
  })
})

describe('other languages', () => {
  const de = createAnalyzer({ language: 'de-DE' })
  const en = createAnalyzer({ language: 'en' })

  test('German and English have Snowball’s stems', () => {
    expect(find('die Häuser der Städte', 'Haus', de)).toEqual(['Häuser'])
    expect(find('mit den Partnerschaften', 'Partnerschaft', de)).toEqual(['Partnerschaften'])
    expect(find('two partnerships signed', 'partnership', en)).toEqual(['partnerships'])
  })

  test('a Ukrainian name is found in a German text, a German word in a Ukrainian one', () => {
    expect(find('die Zeitung «Вісті»', 'вістей', de)).toEqual(['Вісті'])
    expect(find('слово «Київ» у тексті', 'Києва', de)).toEqual(['Київ'])
    expect(find('слово Projektpartnerschaft', 'projektpartnerschaft')).toEqual(['Projektpartnerschaft'])
  })

  test('a language without rules is folded', () => {
    const pl = createAnalyzer({ language: 'pl' })
    expect(pl.keysOf('Miasta')).toEqual(['miasta'])
  })
})

describe('a dictionary', () => {
  const dictionary = {
    version: '6.4',
    keysOf: (word: string) => (word.startsWith('дит') || word.startsWith('діт') ? ['дитя'] : undefined),
  }
  const analyzer = createAnalyzer({ language: 'uk', dictionary })

  test('is asked before the rules', () => {
    expect(analyzer.keysOf('дітлахи')).toEqual(['дитя'])
    expect(analyzer.keysOf('угода')).toEqual(uk.keysOf('угода'))
  })

  test('changes the version, for its keys are others', () => {
    expect(analyzer.version).not.toBe(uk.version)
    expect(createAnalyzer({ language: 'uk-UA' }).version).toBe(uk.version)
  })
})

test('whatever the text, each word has a key and ranges do not overlap', () => {
  const hostile = [
    '',
    '😀👩‍👩‍👧',
    '’’’',
    '\u0000',
    'а'.repeat(10_000),
    '\ud800',
    'ї\u0308ї',
    '1.'.repeat(100),
  ]
  for (const text of hostile) {
    let end = 0
    for (const token of uk.analyze(text)) {
      expect(token.keys.length).toBeGreaterThan(0)
      expect(token.start).toBeGreaterThanOrEqual(end)
      end = token.end
    }
  }
})
