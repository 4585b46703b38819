import { fold } from '../fold.ts'
import { backwards, decode, encode, endingOf, isUkrainianWord } from './alphabet.ts'
import { createAutomatonBuilder } from './automaton.ts'
import { writeDictionary } from './file.ts'
import {
  formsOf,
  type HunspellEntry,
  type HunspellSource,
  parseEntries,
  parseSuffixRules,
} from './hunspell.ts'
import { createNumbering } from './numbering.ts'
import { operationTo } from './operation.ts'
import { stemKey } from './stem-key.ts'
import { learnSuffixes } from './suffixes.ts'

/** How compiling goes on. */
export interface CompileOptions {
  /** Told how much of the work is done, from 0 to 1. */
  onProgress?: (done: number) => void
  /** Words that are left out when it is false: what is learned from the others can be tried on them. */
  isWanted?: (entry: HunspellEntry) => boolean
}

/** Words after which progress is told. */
const step = 20_000
/** The part of the work that is done when the forms are there. */
const expanded = 0.7

/**
 * Makes of a Hunspell dictionary of Ukrainian what {@link openDictionary} opens: every form with its key, and what the
 * endings of the known words say of unknown ones. Takes about ten seconds and some hundreds of megabytes: run it beside
 * what answers requests.
 */
export function compileDictionary(source: HunspellSource, options: CompileOptions = {}): Uint8Array {
  const { onProgress = () => {} } = options
  const operations = createNumbering()
  const forms = expand(source, operations.numberOf, options)
  forms.sort()
  onProgress(expanded + 0.1)
  const readings = createNumbering()
  const automaton = build(forms, readings.numberOf)
  onProgress(expanded + 0.2)
  for (const [index, form] of forms.entries()) forms[index] = backwards(form)
  forms.sort()
  const suffixes = learnSuffixes(forms).map(([ending, its]) => [endingOf(ending), its.join()] as const)
  onProgress(1)
  return writeDictionary({ ...automaton, operations: operations.all(), readings: readings.all(), suffixes })
}

/** Every form of every word that has forms, with its operation. Words without any are left to what is learned. */
function expand(
  { aff, dic }: HunspellSource,
  numberOf: (operation: string) => number,
  { onProgress = () => {}, isWanted = () => true }: CompileOptions,
): string[] {
  const rules = parseSuffixRules(aff)
  const entries = parseEntries(dic)
  const encoded: string[] = []
  for (const [index, entry] of entries.entries()) {
    if (index % step === 0) onProgress((expanded * index) / entries.length)
    const lemma = fold(entry.word)
    if (entry.flags === '' || !isUkrainianWord(lemma) || !isWanted(entry)) continue
    const key = stemKey(lemma)
    for (const form of new Set(Array.from(formsOf(entry, rules), fold)))
      if (isUkrainianWord(form)) encoded.push(encode(form, numberOf(operationTo(key, form))))
  }
  return encoded
}

/** An automaton from each form to the number of its readings. */
function build(sorted: readonly string[], numberOf: (readings: string) => number) {
  const automaton = createAutomatonBuilder()
  let last = ''
  let values = new Set<number>()
  const addLast = () => {
    if (values.size > 0) automaton.add(last, numberOf([...values].join()))
  }
  for (const form of sorted) {
    const { word, value } = decode(form)
    if (word !== last) {
      addLast()
      last = word
      values = new Set()
    }
    values.add(value)
  }
  addLast()
  return automaton.finish()
}
