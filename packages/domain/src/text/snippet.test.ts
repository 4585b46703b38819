import { expect, test } from 'vitest'
import { type Analyzer, createAnalyzer } from './analyzer.ts'
import { keysToAsk, parseQuestion, type SearchQuery } from './question.ts'
import { findMatches, makeSnippet } from './snippet.ts'
import { irregular } from './ukrainian-irregular.ts'

const uk = createAnalyzer({ language: 'uk' })

function ask(q: string, analyzer: Analyzer = uk): SearchQuery {
  const asked = parseQuestion(q, { analyzers: [analyzer], isTyping: true })
  if (!asked) throw new Error(`${q} asks for nothing`)
  return asked
}

/** What is found when each word of the text is taken for what it is. */
function findSlowly(text: string, { analyze }: Analyzer, { keys, beginnings }: SearchQuery): string[] {
  return analyze(text)
    .filter((token) =>
      [...token.keys, ...token.further].some(
        (key) => keys.has(key) || beginnings.some((beginning) => key.startsWith(beginning)),
      ),
    )
    .map((token) => text.slice(token.start, token.end))
}

const texts = {
  uk: `Візьмемо хліб, і йшов він іде до Іста, в Ість; шлють листи, зможуть могти, їм їх вони; чого що щось хто когось.
    Увесь всього, ввійшов увійти; Кам'янське — Каменское, ЇЖАК їжакевич Їжакевичем, Й\u0438\u0306де, Європа й Єлисаветград; 02.10.2025, 86-та.
    Згорани Zghorany Щастя Shchastia Schtschastja Ґданськ Gdańsk Юрій Yurii Jurij Iurii Цезар Cäsar Zesar Хотин Khotyn Chotyn Quebec Xanten.`,
  de: 'Über Äpfel, Öfen, übermäßig überall; Straße, Maßstäbe, Jahre; Київ і Кієва, Kyjiw Kyiv Kiew, yacht Ypern, Quelle.',
  en: 'Dying, skies, youth, ugly early Yes yellow; the Ists of Ost; Київ Kyiv city, QUEEN, zgh, Iryna Ірина Irina.',
}

test.each(Object.entries(texts))(
  'each word of a text in %s is found where every word is looked at',
  (language, text) => {
    const analyzer = createAnalyzer({ language })
    for (const { text: word } of analyzer.analyze(text)) {
      const asked = ask(word, analyzer)
      const found = findMatches(text, analyzer, asked).map(([start, end]) => text.slice(start, end))
      expect([word, found]).toEqual([word, findSlowly(text, analyzer, asked)])
      expect([word, found]).toEqual([word, expect.arrayContaining([word])])
    }
  },
)

test('every form of an irregular word finds every other form', () => {
  for (const [form, lemmas] of irregular)
    for (const word of [...lemmas, form])
      for (const text of [
        word,
        form,
        form.toUpperCase(),
        `${form.charAt(0).toUpperCase()}${form.slice(1)}`,
      ]) {
        const asked = { keys: new Set(keysToAsk(form, [uk])), beginnings: [] }
        const found = findMatches(text, uk, asked).length
        const slowly = findSlowly(text, uk, { ...asked, question: { wanted: [], unwanted: [] } }).length
        expect([form, text, found]).toEqual([form, text, slowly])
      }
})

test('a name is found by every spelling that shares its sound', () => {
  const letters = [
    ...'абвгґдеєжзиіїйклмнопрстуфхцчшщюяabcdefghijklmnopqrstuvwxyz',
    'sch',
    'schtsch',
    'ch',
    'ya',
    'ie',
  ]
  const names = letters.map((letter) => `${letter.charAt(0).toUpperCase()}${letter.slice(1)}ріст`)
  const text = [...names, 'Іст', 'Ist', 'Ost', 'Ост'].join(' ')
  for (const name of text.split(' '))
    expect([name, findMatches(text, uk, ask(name)).map(([start, end]) => text.slice(start, end))]).toEqual([
      name,
      findSlowly(text, uk, ask(name)),
    ])
})

test('the snippet begins some words before the densest place, and says where the words stand in it', () => {
  const far = Array.from({ length: 60 }, (_, i) => `слово${i}`).join(' ')
  const { text, matches } = makeSnippet(
    `угода ${far} угоду з Вупперталем ${far}`,
    uk,
    ask('угода Вупперталь'),
  )
  expect(text).toMatch(/^…слово54 .* угоду з Вупперталем .*…$/)
  expect(matches.map(([start, end]) => text.slice(start, end))).toEqual(['угоду', 'Вупперталем'])
})

test('a snippet out of the midst of a turned text is turned as the text is, and turns nothing else', () => {
  const far = Array.from({ length: 60 }, (_, i) => `слово${i}`).join(' ')
  const { text, matches } = makeSnippet(`\u2067${far} угоду ${far}\u2069`, uk, ask('угода'))
  expect(text).toMatch(/^…\u2067слово54 .*слово20…\u2069$/)
  expect(matches.map(([start, end]) => text.slice(start, end))).toEqual(['угоду'])
})

test('where no word stands, the snippet is the beginning; of a text without words it is nothing', () => {
  expect(makeSnippet('Рада підписала\nугоду.', uk, ask('концерт'))).toEqual({
    text: 'Рада підписала угоду.',
    matches: [],
  })
  expect(makeSnippet('— … —', uk, ask('концерт'))).toEqual({ text: '', matches: [] })
})
