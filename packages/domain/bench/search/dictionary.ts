import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isUkrainianWord } from '../../src/text/dictionary/alphabet.ts'
import { compileDictionary } from '../../src/text/dictionary/compile.ts'
import {
  formsOf,
  type HunspellEntry,
  type HunspellSource,
  parseEntries,
  parseSuffixRules,
} from '../../src/text/dictionary/hunspell.ts'
import { openDictionary } from '../../src/text/dictionary/open.ts'
import { fold } from '../../src/text/fold.ts'
import type { StemDictionary } from '../../src/text/index.ts'
import { isMeasured } from '../parts/measure.ts'
import { groupBy } from './group-by.ts'
import type { Question } from './quality.ts'

/** The API has the dictionary as an optional dependency; `undefined` where it was left out. */
export function readInstalled(): HunspellSource | undefined {
  const api = createRequire(new URL('../../../../apps/api/package.json', import.meta.url))
  try {
    const folder = dirname(api.resolve('dictionary-uk'))
    return {
      aff: readFileSync(join(folder, 'index.aff'), 'utf8'),
      dic: readFileSync(join(folder, 'index.dic'), 'utf8'),
    }
  } catch {
    return undefined
  }
}

/** The whole dictionary: compiled by the run itself, opened by the processes that are measured. */
export function openWhole(source: HunspellSource): StemDictionary {
  const path = join(tmpdir(), 'news-bench-dictionary.bin')
  if (!isMeasured) writeFileSync(path, compileDictionary(source))
  return openDictionary(readFileSync(path), 'bench')
}

export const kinds = ['noun', 'adjective', 'verb', 'name'] as const
type Kind = (typeof kinds)[number]

/** Words with forms, and a sample of each kind that a dictionary can be made without. */
export interface Truth {
  /** Every form, and the words that have it. */
  forms: ReadonlyMap<string, readonly number[]>
  questions: Readonly<Record<Kind, readonly Question[]>>
  isSampled: (entry: HunspellEntry) => boolean
}

/** Asks by one form of each sampled word for all of them. A verb's reflexive twin counts neither way. */
export function makeTruth({ aff, dic }: HunspellSource, ofEachKind: number): Truth {
  const rules = parseSuffixRules(aff)
  const entries = parseEntries(dic).filter(({ word, flags }) => flags !== '' && isUkrainianWord(fold(word)))
  const paradigms = entries.map((entry) =>
    [...new Set(Array.from(formsOf(entry, rules), fold))].filter(isUkrainianWord),
  )
  const forms = new Map<string, number[]>()
  for (const [number, paradigm] of paradigms.entries())
    for (const form of paradigm) {
      const numbers = forms.get(form)
      if (numbers) numbers.push(number)
      else forms.set(form, [number])
    }
  const byLemma = groupBy([...entries.keys()], (number) => fold(entries[number]?.word ?? ''))
  const next = randomNumbers()
  const sampled = new Set<string>()

  const twinsOf = (number: number) => {
    const lemma = fold(entries[number]?.word ?? '')
    return byLemma.get(lemma.endsWith('ся') ? lemma.slice(0, -2) : `${lemma}ся`) ?? []
  }
  const toQuestion = (number: number): Question => {
    const paradigm = paradigms[number] ?? []
    const word = paradigm[next() % paradigm.length] ?? ''
    const own = forms.get(word) ?? []
    const wanted = new Set(own.flatMap((one) => paradigms[one] ?? []))
    const twins = own.flatMap(twinsOf).flatMap((one) => paradigms[one] ?? [])
    return { word, wanted, ignored: new Set(twins.filter((form) => !wanted.has(form))) }
  }
  const questions = Object.fromEntries(
    kinds.map((kind) => {
      const pool = [...entries.keys()].filter((number) => kindOf(entries[number]) === kind)
      const chosen = new Set<number>()
      while (chosen.size < ofEachKind) chosen.add(pool[next() % pool.length] ?? 0)
      for (const number of chosen) sampled.add(entries[number]?.word ?? '')
      return [kind, [...chosen].map(toQuestion)]
    }),
  ) as Record<Kind, Question[]>
  return { forms, questions, isSampled: ({ word }) => sampled.has(word) }
}

function kindOf(entry: HunspellEntry | undefined): Kind {
  const { word = '', flags = '' } = entry ?? {}
  if (/^\p{Lu}/u.test(word)) return 'name'
  if (/т(?:и|ися)$/.test(word) && /[XYZyKv0(]/.test(flags)) return 'verb'
  return /[иії]й$/.test(word) && /[jE]/.test(flags) ? 'adjective' : 'noun'
}

/** The same ones in each run. */
function randomNumbers(): () => number {
  let state = 42
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state
  }
}
