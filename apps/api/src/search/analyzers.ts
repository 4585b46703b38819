import {
  type Analyzer,
  analyzerVersion,
  createAnalyzer,
  keysToAsk as keysByAny,
  questionLanguages,
  type StemDictionary,
} from '@news/domain/text'

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

/** Whatever may have given a text of the index its keys; first the one of the newsroom's own language. */
export function askedAnalyzers(): [Analyzer, ...Analyzer[]] {
  const knowledge = earlier ? [current, earlier] : [current]
  const [, ...others] = knowledge.flatMap((one) =>
    questionLanguages.map((language) => analyzerBy(one, language)),
  )
  return [analyzerFor(questionLanguages[0]), ...others]
}

/** Words are asked for under every key that a text in any of the languages may have given them. */
export function keysToAsk(word: string): string[] {
  return keysByAny(word, askedAnalyzers())
}
