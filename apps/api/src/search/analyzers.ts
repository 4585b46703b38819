import {
  type Analyzer,
  analyzerVersion,
  createAnalyzer,
  nameKeys,
  type StemDictionary,
  type Token,
} from '@news/domain/text'

/** The languages in which questions are understood, whatever language they are typed in. */
const askedIn = ['uk', 'de', 'en'] as const

/** What this process knows of words. */
interface Knowledge {
  dictionary: StemDictionary | undefined
  analyzers: Map<string, Analyzer>
}

const plain: Knowledge = { dictionary: undefined, analyzers: new Map() }
let current = plain
/** While some texts are in the index by what was known before, questions are asked in both ways. */
let earlier: Knowledge | undefined

/** From now on words are looked up in a dictionary; what was indexed without it is found until it is indexed anew. */
export function useDictionary(dictionary: StemDictionary): void {
  current = { dictionary, analyzers: new Map() }
  earlier = plain
}

/** All that is in the index came there by what is known now. */
export function forgetEarlierKnowledge(): void {
  earlier = undefined
}

/** Changes with whatever gives a text other keys. */
export function indexVersion(): string {
  return `${analyzerVersion}:${current.dictionary?.version ?? ''}`
}

/** The analyzer of a language; each is made once, for it remembers words. */
export function analyzerFor(language: string): Analyzer {
  return analyzerBy(current, language)
}

function analyzerBy({ analyzers, dictionary }: Knowledge, language: string): Analyzer {
  const known = analyzers.get(language)
  if (known) return known
  const made = createAnalyzer({ language, ...(dictionary && { dictionary }) })
  analyzers.set(language, made)
  return made
}

/** Whatever may have given a text of the index its keys. */
export function askedAnalyzers(): Analyzer[] {
  const knowledge = earlier ? [current, earlier] : [current]
  return knowledge.flatMap((one) => askedIn.map((language) => analyzerBy(one, language)))
}

/** Words are asked for under every key that a text in any of the languages may have given them. */
export function keysToAsk(word: string): string[] {
  return [...new Set([...askedAnalyzers().flatMap((analyzer) => analyzer.keysOf(word)), ...namesOf(word)])]
}

/** Beside its first key, what a word is found by: its other readings, the parts of a date, a name in the other script. */
export function furtherKeys({ text, keys, parts }: Token): string[] {
  return [...keys.slice(1), ...parts, ...(/^\p{Lu}/u.test(text) ? namesOf(text) : [])]
}

/** Words whose names are remembered. */
const mostKept = 20_000
const keptNames = new Map<string, string[]>()

/** Marked, so that the sound of a name is not taken for a word of the other language. */
function namesOf(word: string): string[] {
  const known = keptNames.get(word)
  if (known) return known
  const made = /\p{L}{3}/u.test(word) ? nameKeys(word).map((key) => `~${key}`) : []
  if (keptNames.size === mostKept) keptNames.clear()
  keptNames.set(word, made)
  return made
}
