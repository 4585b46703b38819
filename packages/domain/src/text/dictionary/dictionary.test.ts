import { describe, expect, it, test } from 'vitest'
import { createAnalyzer } from '../analyzer.ts'
import { compileDictionary } from './compile.ts'
import { DictionaryFileError } from './file.ts'
import { formsOf, parseEntries, parseSuffixRules } from './hunspell.ts'
import { openDictionary } from './open.ts'

const aff = `SET UTF-8
# nouns in -а, hard and soft
SFX a Y 4
SFX a а и [^гкх]а
SFX a а у а ### a remark
SFX a ка ці ка
SFX a ка ок [^аеиоу]ка
SFX m Y 2
SFX m 0 а [^аеиоуь]
SFX m 0 ом [^аеиоуь]
SFX v Y 3
SFX v ти є ати
SFX v тися ється атися
SFX v 0 му ти
SFX z Y 1
SFX z 0 ю .
`

/** Twenty words that decline alike, so that there is something to learn. */
const alike = Array.from('бвгджзклмнпрстфхцчшщ', (letter) => `${letter}ум/m`)
const dic = [
  '27',
  "п'ятірка/a",
  'читати/v',
  'читатися/v',
  'стіл',
  'дуб/m',
  'Київ-Пасажирський/m',
  'ґава/a',
  ...alike,
].join('\n')

const bytes = compileDictionary({ aff, dic })
const dictionary = openDictionary(bytes, 'test-1')

describe('a Hunspell dictionary', () => {
  const rules = parseSuffixRules(aff)

  it.each([
    ['ґава/a', ['ґава', 'ґави', 'ґаву']],
    ["п'ятірка/a", ["п'ятірка", "п'ятірку", "п'ятірці", "п'ятірок"]],
    ['читати/v', ['читати', 'читає', 'читатиму']],
    ['дуб/mz', ['дуб', 'дуба', 'дубом', 'дубю']],
    ['стіл', ['стіл']],
  ])('%s has its forms', (line, forms) => {
    const [entry] = parseEntries(`1\n${line}`)
    expect([...formsOf(entry ?? { word: '', flags: '' }, rules)].toSorted()).toEqual(forms.toSorted())
  })
})

describe('a compiled dictionary', () => {
  it.each([
    ['дубом', ['дуб']],
    ['пятірці', ['пятірк']],
    ['пятірок', ['пятірк']],
    ['гаву', ['гав']],
    ['читається', ['чита']],
    ['читає', ['чита']],
  ])('knows %s', (form, keys) => {
    expect(dictionary.keysOf(form)).toEqual(keys)
  })

  it('has learned what endings say of words that it does not know', () => {
    expect(dictionary.keysOf('вупперталеум')).toEqual(['вупперталеум'])
    expect(dictionary.keysOf('вуппертумом')).toEqual(['вуппертум'])
  })

  it('says nothing of words in other letters', () => {
    for (const word of ['rada', 'мыс', '2025', '']) expect(dictionary.keysOf(word)).toBeUndefined()
  })

  it('has a word with forms from no common stem under one key', () => {
    expect(dictionary.keysOf('люди')).toEqual(dictionary.keysOf('людиною'))
  })

  it('is used by an analyzer, which has another version with it', () => {
    const analyzer = createAnalyzer({ language: 'uk', dictionary })
    expect(analyzer.keysOf('П’ятірці')).toEqual(['пятірк'])
    expect(analyzer.version).not.toBe(createAnalyzer({ language: 'uk' }).version)
  })
})

test('words can be left out', () => {
  const without = compileDictionary({ aff, dic }, { isWanted: ({ word }) => word !== 'читати' })
  expect(without.length).toBeLessThan(bytes.length)
})

test('progress grows to the whole', () => {
  const told: number[] = []
  compileDictionary({ aff, dic }, { onProgress: (done) => told.push(done) })
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
})

test.each([0, 3, 4, 40, bytes.length - 4, bytes.length - 1])(
  'a file cut to %i bytes is refused',
  (length) => {
    expect(() => openDictionary(bytes.slice(0, length), 'x')).toThrow(DictionaryFileError)
  },
)

test('a file of another kind is refused', () => {
  expect(() => openDictionary(new TextEncoder().encode('PK'.repeat(100)), 'x')).toThrow(DictionaryFileError)
})
