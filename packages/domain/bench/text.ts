/** `npm run bench -- text`: what the Ukrainian language does to text, against peers, all in one run. */
import { createRequire } from 'node:module'
import { stemmer as oramaStemmer } from '@orama/stemmers/ukrainian'
import npmSlugify from 'slugify'
import { createAnalyzer, excerpt, romanize, slugify } from '../src/text/index.ts'
import { measure, report, type Subject, sink } from './parts/measure.ts'

const paragraph =
  'Делегація Кам’янського на чолі з міським головою прибула з офіційним візитом до Вупперталя. Поїздка припала на дні, ' +
  'коли Німеччина святкує річницю свого об’єднання, тож гості побачать і ратушу, і ярмарок, і концерт на площі. ' +
  'Головна подія запланована на завтра: о 18:00 міста поставлять підписи під угодою, яку готували з 2023 року. '

const headline = 'Мер Кам’янського Андрій Білоусов — у Вупперталі: що дасть місту «проєктне партнерство»?'

/** Long words that occur once each: with an analyzer that is new each time, no memory of them helps. */
function paragraphsWithNewWords(count: number): string[] {
  const letters = 'абвгдежзиклмнопрстухцчш'
  let state = 1
  const letter = () => {
    state = (state * 16_807) % 2_147_483_647
    return letters[state % letters.length] ?? 'а'
  }
  const newWord = () => Array.from({ length: 7 }, letter).join('')
  return Array.from({ length: count }, () => paragraph.replace(/\p{L}{7,}/gu, newWord))
}

const seen = Array.from({ length: 100 }, () => paragraph)
const unseen = paragraphsWithNewWords(2_000)
const segmenter = new Intl.Segmenter('uk', { granularity: 'word' })
// Its types promise another export than it has.
const require = createRequire(import.meta.url)
const translit = require('cyrillic-to-translit-js')({ preset: 'uk' })

function segmentAndStem(text: string): number {
  let words = 0
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue
    sink.used += oramaStemmer(segment.toLowerCase()).length
    words++
  }
  return words
}

function countWords(texts: readonly string[], { analyze } = createAnalyzer({ language: 'uk' })): number {
  return texts.reduce((words, text) => words + analyze(text).length, 0)
}

const kept = createAnalyzer({ language: 'uk' })

const words: Subject[] = [
  {
    name: 'Intl.Segmenter and @orama/stemmers',
    run: () => seen.reduce((count, text) => count + segmentAndStem(text), 0),
  },
  { name: '@news/domain analyze', run: () => countWords(seen, kept) },
  { name: '@news/domain analyze, words never seen', run: () => countWords(unseen) },
]

function each(name: string, make: (text: string) => string): Subject {
  return {
    name,
    run: () => {
      for (let i = 0; i < 1_000; i++) sink.used += make(headline).length
      return 1_000
    },
  }
}

const headlines: Subject[] = [
  each('cyrillic-to-translit-js', (text) => translit.transform(text)),
  each('@news/domain romanize', romanize),
  each('slugify, locale uk', (text) => npmSlugify(text, { locale: 'uk', lower: true, strict: true })),
  each('@news/domain slugify', (text) => slugify(text)),
  each('@news/domain excerpt of a paragraph', () => excerpt(paragraph, { characters: 220 })),
]

report('Words a second', measure(words), ['@orama/stemmers'])
report('Headlines a second', measure(headlines), ['cyrillic-to-translit-js', 'slugify'])
