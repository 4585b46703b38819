import { letterNumber } from './alphabet.ts'

/** Finds what is known of the endings of a word. */
export interface Endings<Known> {
  /** Asks about each ending of a word that is known, the longest first, until there is an answer. */
  find: <Answer>(word: string, ask: (known: Known) => Answer | undefined) => Answer | undefined
}

/** The numbers of letters end before this; a state has a place for each. */
const letters = 33

/** A tree of letters, read from the end of a word: one step a letter, and no string is made to look an ending up. */
export function createEndings<Known>(entries: Iterable<readonly [ending: string, Known]>): Endings<Known> {
  const known: (Known | undefined)[] = [undefined]
  let next = new Uint32Array(letters)
  const step = (state: number, letter: number): number => {
    const index = state * letters + letter
    const there = next[index] ?? 0
    if (there > 0) return there
    const made = known.push(undefined) - 1
    if (made * letters === next.length) next = grown(next)
    next[index] = made
    return made
  }
  for (const [ending, value] of entries) {
    let state = 0
    for (let index = ending.length - 1; index >= 0; index--)
      state = step(state, letterNumber(ending.charCodeAt(index)))
    known[state] = value
  }
  return {
    find(word, ask) {
      const path: number[] = [0]
      for (let index = word.length - 1; index >= 0; index--) {
        const state = next[(path.at(-1) ?? 0) * letters + letterNumber(word.charCodeAt(index))] ?? 0
        if (state === 0) break
        path.push(state)
      }
      for (let state = path.pop(); state !== undefined; state = path.pop()) {
        const value = known[state]
        const answer = value === undefined ? undefined : ask(value)
        if (answer !== undefined) return answer
      }
      return undefined
    },
  }
}

function grown(states: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(states.length * 2)
  larger.set(states)
  return larger
}
