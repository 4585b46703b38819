/** The letters of folded Ukrainian words; the apostrophe and ґ are folded away. */
const letters = 'абвгдеєжзиіїйклмнопрстуфхцчшщьюя'

/** All of Cyrillic, by its code points. */
const numbers = new Uint8Array(0x500)
for (const [index, letter] of Array.from(letters).entries()) numbers[letter.charCodeAt(0)] = index + 1

/** The number of a letter, from 1; 0 for what is none. */
export function letterNumber(code: number): number {
  return numbers[code] ?? 0
}

/** The ending whose letters have these numbers, the last one first. */
export function endingOf(encoded: string): string {
  return Array.from(encoded, (number) => letters[number.charCodeAt(0) - 1])
    .reverse()
    .join('')
}

const ukrainian = new RegExp(`^[${letters}]+$`)

/** True for a folded word that is written in the letters of Ukrainian alone. */
export function isUkrainianWord(word: string): boolean {
  return ukrainian.test(word)
}

/** A word and a number behind it, in a string that takes one byte a letter and sorts as the numbers of the letters do. */
export function encode(word: string, value: number): string {
  const codes: number[] = []
  for (let index = 0; index < word.length; index++) codes.push(letterNumber(word.charCodeAt(index)))
  codes.push(0, value)
  return String.fromCharCode.apply(undefined, codes)
}

/** The parts of what {@link encode} made; the word as the numbers of its letters. */
export function decode(encoded: string): { word: string; value: number } {
  return { word: encoded.slice(0, -2), value: encoded.charCodeAt(encoded.length - 1) }
}

/** The same with the letters in the other direction. */
export function backwards(encoded: string): string {
  const codes: number[] = []
  for (let index = encoded.length - 3; index >= 0; index--) codes.push(encoded.charCodeAt(index))
  codes.push(0, encoded.charCodeAt(encoded.length - 1))
  return String.fromCharCode.apply(undefined, codes)
}
