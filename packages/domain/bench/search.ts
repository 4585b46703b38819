/**
 * `npm run bench -- search`: how much of what is meant search finds, with the dictionary and without, against the stemmers
 * on npm; and how fast texts are taken apart. `--conllu <file>` adds text whose words linguists gave their lemmas.
 */
import { parseArgs } from 'node:util'
import { stemmer as oramaStemmer } from '@orama/stemmers/ukrainian'
import { isJsonWanted, reportFigures } from '../../../.tools/bench/table.ts'
import { compileDictionary } from '../src/text/dictionary/compile.ts'
import { openDictionary } from '../src/text/dictionary/open.ts'
import { fold } from '../src/text/fold.ts'
import { createAnalyzer } from '../src/text/index.ts'
import { stemUkrainian } from '../src/text/stem-ukrainian.ts'
import { measure, report, type Subject, sink } from './parts/measure.ts'
import { judgeCorpus, readCorpus } from './search/conllu.ts'
import { kinds, makeTruth, openWhole, readInstalled } from './search/dictionary.ts'
import { frequentWords, names } from './search/paradigms.ts'
import { judge, judgeParadigms, type KeysOf, type Quality } from './search/quality.ts'
import { runningText } from './search/running-text.ts'

const { values } = parseArgs({
  options: {
    conllu: { type: 'string', multiple: true },
    sample: { type: 'string', default: '5000' },
    // What measure() and report() look for.
    only: { type: 'string' },
    json: { type: 'boolean' },
  },
})

const source = readInstalled()
const dictionary = source && openWhole(source)

report('Words of running text a second', measure(speeds()), ['@orama/stemmers'])
judgeAll()

function speeds(): Subject[] {
  const texts = runningText(400)
  const segmenter = new Intl.Segmenter('uk', { granularity: 'word' })
  const segmentAndStem = (text: string) => {
    let words = 0
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (!isWordLike) continue
      sink.used += oramaStemmer(segment.toLowerCase()).length
      words++
    }
    return words
  }
  const count = (analyze: (text: string) => unknown[]) => () =>
    texts.reduce((words, text) => words + analyze(text).length, 0)
  const [rules, known] = [
    createAnalyzer({ language: 'uk' }),
    dictionary && createAnalyzer({ language: 'uk', dictionary }),
  ]
  const fresh = () => createAnalyzer({ language: 'uk', ...(dictionary && { dictionary }) })
  return [
    {
      name: 'Intl.Segmenter and @orama/stemmers',
      run: () => texts.reduce((n, text) => n + segmentAndStem(text), 0),
    },
    { name: 'analyze by rules', run: count(rules.analyze) },
    ...(known ? [{ name: 'analyze by the dictionary', run: count(known.analyze) }] : []),
    {
      name: 'analyze, no word remembered',
      run: () => texts.reduce((n, text) => n + fresh().analyze(text).length, 0),
    },
  ]
}

function judgeAll(): void {
  const orama: KeysOf = (word) => [oramaStemmer(word)]
  const withDictionary: KeysOf | undefined = dictionary && ((word) => dictionary.keysOf(word) ?? [word])
  const rivals: [string, KeysOf][] = [
    ['@orama/stemmers', orama],
    ['by rules alone', stemUkrainian],
    ...(withDictionary ? [['with the dictionary', withDictionary] as [string, KeysOf]] : []),
  ]
  judgeByHand(rivals)
  if (values.conllu) judgeText(rivals)
  else say('No text with lemmas: give one in the format of Universal Dependencies with --conllu <file>.')
  if (source && withDictionary) judgeHeldOut(rivals)
  else say('The optional dependency dictionary-uk is not installed: only the rules were judged.')
}

/** For whoever reads the tables, not for a program. */
function say(sentence: string): void {
  if (!isJsonWanted) console.log(`\n${sentence}`)
}

function judgeByHand(rivals: readonly [string, KeysOf][]): void {
  for (const [title, paradigms] of [
    ['names', names],
    ['frequent words', frequentWords],
  ] as const) {
    const folded = paradigms.map((forms) => [...new Set(forms.map(fold))])
    printTable(
      `${folded.length} ${title} written by hand: every form finds every form`,
      rivals.map(([name, keysOf]) => [name, judgeParadigms(keysOf, folded)]),
    )
  }
}

function judgeText(rivals: readonly [string, KeysOf][]): void {
  const corpus = readCorpus([values.conllu].flat().map(String))
  printTable(
    `Other forms of the word in a text of ${corpus.length} words with lemmas`,
    rivals.map(([name, keysOf]) => [name, judgeCorpus(keysOf, corpus)]),
  )
}

/** The dictionary is made without the words that it is asked for: it must guess them. */
function judgeHeldOut(rivals: readonly [string, KeysOf][]): void {
  if (!source) return
  const truth = makeTruth(source, Number(values.sample))
  const bytes = compileDictionary(source, { isWanted: (entry) => !truth.isSampled(entry) })
  const guessing = openDictionary(bytes, 'held out')
  const all: [string, KeysOf][] = [
    ...rivals,
    ['the dictionary without these words', (word) => guessing.keysOf(word) ?? [word]],
  ]
  for (const kind of kinds)
    printTable(
      `One form of each of ${values.sample} words asks ${truth.forms.size.toLocaleString('en')} forms: ${kind}s`,
      all.map(([name, keysOf]) => [name, judge(keysOf, truth.questions[kind], truth.forms.keys())]),
    )
}

function printTable(title: string, rows: readonly (readonly [string, Quality])[]): void {
  reportFigures(
    title,
    rows.map(([what, { recall, precision, whole }]) => ({
      what,
      recall: percent(recall),
      precision: percent(precision),
      whole,
    })),
    ['@orama/stemmers'],
  )
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1)
}
