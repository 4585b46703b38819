/** What a word is found by: the function that is judged. */
export type KeysOf = (word: string) => readonly string[]

/** A word that is asked for, what should be found, and what is counted neither way. */
export interface Question {
  word: string
  wanted: ReadonlySet<string>
  ignored?: ReadonlySet<string>
}

export interface Quality {
  /** Of what should be found, how much is; the mean of the questions. */
  recall: number
  /** Of what is found, how much should be. */
  precision: number
  /** Questions to which everything was found. */
  whole: number
}

/** Asks each question of a set of words, and compares what is found with what should be. */
export function judge(keysOf: KeysOf, questions: readonly Question[], words: Iterable<string>): Quality {
  const found = postings(keysOf, questions, words)
  const answers = questions.map(({ word, wanted, ignored = new Set() }) => {
    const answer = new Set(keysOf(word).flatMap((key) => found.get(key) ?? []))
    const hits = [...wanted].filter((one) => answer.has(one)).length
    const told = [...answer].filter((one) => !ignored.has(one)).length
    return { recall: hits / wanted.size, precision: told === 0 ? 1 : hits / told }
  })
  return {
    recall: mean(answers.map(({ recall }) => recall)),
    precision: mean(answers.map(({ precision }) => precision)),
    whole: answers.filter(({ recall }) => recall === 1).length,
  }
}

/** Only of the keys that are asked for: there are millions of forms. */
function postings(keysOf: KeysOf, questions: readonly Question[], words: Iterable<string>) {
  const asked = new Set(questions.flatMap(({ word }) => keysOf(word)))
  const found = new Map<string, string[]>()
  for (const word of words)
    for (const key of keysOf(word)) {
      if (!asked.has(key)) continue
      const list = found.get(key)
      if (list) list.push(word)
      else found.set(key, [word])
    }
  return found
}

/** Of all pairs of forms, how many find each other; and in how many paradigms all do. */
export function judgeParadigms(keysOf: KeysOf, paradigms: readonly (readonly string[])[]): Quality {
  const shares = paradigms.map((forms) => {
    const pairs = forms.flatMap((a) => forms.filter((b) => a !== b).map((b) => meet(keysOf(a), keysOf(b))))
    return pairs.filter(Boolean).length / pairs.length
  })
  return { recall: mean(shares), precision: Number.NaN, whole: shares.filter((share) => share === 1).length }
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
