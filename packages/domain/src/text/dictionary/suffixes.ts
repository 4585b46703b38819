/** What is done to words that end so, the likeliest first: numbers of operations. The ending is written backwards. */
export type SuffixRule = readonly [ending: string, operations: readonly number[]]

/** A form, written backwards, with the number of the operation that makes its key of it behind its last letter. */
export type ReversedForm = string

/** In letters: longer ones know little more, and are many. */
const longestSuffix = 7

/** How many forms must speak for a rule. */
const fewest = 10

/** A reading is worth a key when so many of the forms have it. */
const smallestShare = 0.04

const mostReadings = 3

/**
 * Learns from the forms of known words what the end of an unknown one says of its key: for each ending the operations that
 * most forms with it take, and a longer ending only where it knows better.
 *
 * @param forms in their order
 */
export function learnSuffixes(forms: readonly ReversedForm[]): SuffixRule[] {
  const rules: SuffixRule[] = []
  const learn = (from: number, to: number, depth: number, known: string) => {
    const counts = countOperations(forms, from, to)
    const readings = likeliest(counts, to - from)
    const said = readings.join()
    if (said !== known) rules.push([forms[from]?.slice(0, depth) ?? '', readings])
    if (depth === longestSuffix || counts.size === 1) return
    for (let begin = from; begin < to; ) {
      const letter = letterAt(forms[begin] ?? '', depth)
      let after = begin + 1
      while (after < to && letterAt(forms[after] ?? '', depth) === letter) after++
      if (letter !== wordEnd && after - begin >= fewest) learn(begin, after, depth + 1, said)
      begin = after
    }
  }
  learn(0, forms.length, 0, '')
  return rules
}

/** What stands between a form and its operation; no letter has this number. */
const wordEnd = 0

function letterAt(form: ReversedForm, depth: number): number {
  return form.charCodeAt(depth)
}

function countOperations(forms: readonly ReversedForm[], from: number, to: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (let index = from; index < to; index++) {
    const form = forms[index] ?? ''
    const operation = form.charCodeAt(form.length - 1)
    counts.set(operation, (counts.get(operation) ?? 0) + 1)
  }
  return counts
}

function likeliest(counts: ReadonlyMap<number, number>, total: number): number[] {
  const sorted = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
  return sorted
    .filter(([, count], index) => index === 0 || count / total >= smallestShare)
    .slice(0, mostReadings)
    .map(([operation]) => operation)
}
