import { frequentWords, names } from './paradigms.ts'

/** Texts of 300 words, as different from each other as articles are; the same ones in each run. */
export function runningText(count: number): string[] {
  const words = [...frequentWords, ...names].flat()
  let state = 7
  const next = (below: number) => {
    state = (state * 16_807) % 2_147_483_647
    return state % below
  }
  const word = () => {
    const one = words[next(words.length)] ?? ''
    // Words that nobody knows, as every newspaper has them.
    return next(20) === 0 ? one.slice(0, 3) + (words[next(words.length)] ?? '').toLowerCase() : one
  }
  return Array.from({ length: count }, () => Array.from({ length: 300 }, word).join(' '))
}
