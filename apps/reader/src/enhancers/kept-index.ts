import {
  type Alternatives,
  type Analyzer,
  createAnalyzer,
  findMatches,
  fold,
  type KeyQuestion,
  makeSnippet,
  parseQuestion,
  questionLanguages,
  type Snippet,
  type Token,
} from '@news/domain/text'

/** An article on the device, as far as it is searched. */
export interface KeptText {
  path: string
  headline: string
  text: string
  /** BCP 47. */
  language: string
  /** When it was published, ISO 8601. */
  date: string
}

/** An article that was found, and where in it. */
export interface FoundText extends Pick<KeptText, 'path' | 'language'> {
  headline: Snippet
  snippet: Snippet
}

/** Texts that are searched where they are, as the newspaper's own search would find them by rules alone. */
export interface KeptIndex {
  add: (kept: KeptText) => void
  /**
   * With all words in the headline first, then the newest.
   *
   * @param q also while its last word is being typed
   * @returns `undefined` for a question without a word to look for
   */
  find: (q: string) => FoundText[] | undefined
}

/** What a text is found by. */
interface Words {
  keys: ReadonlySet<string>
  /** The likeliest key of each word, in their order, with blanks around them. */
  sequence: string
  /** What somebody may have begun to type. */
  written: readonly string[]
}

interface Entry {
  kept: KeptText
  headline: Words
  text: Words
}

export function createKeptIndex(): KeptIndex {
  const analyzers = new Map<string, Analyzer>()
  const analyzerFor = (language: string) => {
    const [primary = ''] = language.split('-')
    const analyzer = analyzers.get(primary) ?? createAnalyzer({ language: primary })
    analyzers.set(primary, analyzer)
    return analyzer
  }
  const [first, ...others] = questionLanguages
  const asking = [analyzerFor(first), ...others.map(analyzerFor)] as const
  const entries: Entry[] = []
  return {
    add(kept) {
      const { analyze } = analyzerFor(kept.language)
      entries.push({ kept, headline: toWords(analyze(kept.headline)), text: toWords(analyze(kept.text)) })
    },
    find(q) {
      const asked = parseQuestion(q, { analyzers: [...asking], isTyping: true })
      if (!asked) return undefined
      const found = entries.filter((entry) => isAnswer(entry, asked.question))
      const [above, below] = [true, false].map((wanted) =>
        found.filter(({ headline }) => hasAll([headline], asked.question) === wanted).sort(newestFirst),
      )
      return [...(above ?? []), ...(below ?? [])].map(({ kept: { path, language, headline, text } }) => {
        const analyzer = analyzerFor(language)
        return {
          path,
          language,
          headline: { text: headline, matches: findMatches(headline, analyzer, asked) },
          snippet: makeSnippet(text, analyzer, asked),
        }
      })
    },
  }
}

function toWords(tokens: readonly Token[]): Words {
  const keys = new Set(tokens.flatMap((token) => [...token.keys, ...token.further]))
  return {
    keys,
    sequence: ` ${tokens.map((token) => token.keys[0]).join(' ')} `,
    written: [...new Set([...keys, ...tokens.map(({ text }) => fold(text))])],
  }
}

function isAnswer({ headline, text }: Entry, question: KeyQuestion): boolean {
  const parts = [headline, text]
  return hasAll(parts, question) && !question.unwanted.some((one) => hasAny(parts, one))
}

function hasAll(parts: readonly Words[], { wanted }: KeyQuestion): boolean {
  return wanted.every((one) => hasAny(parts, one))
}

function hasAny(parts: readonly Words[], { phrases, beginnings = [] }: Alternatives): boolean {
  return parts.some(
    ({ keys, sequence, written }) =>
      phrases.some(([key = '', ...more]) =>
        more.length === 0 ? keys.has(key) : sequence.includes(` ${[key, ...more].join(' ')} `),
      ) || beginnings.some((beginning) => written.some((word) => word.startsWith(beginning))),
  )
}

function newestFirst(a: Entry, b: Entry): number {
  return Date.parse(b.kept.date) - Date.parse(a.kept.date)
}
