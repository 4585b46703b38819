import { isApostrophe } from './apostrophe.ts'

/** Letters by resolution 55; two values are for the beginning of a word and for all other places. */
const letters: Readonly<Record<string, string | readonly [first: string, other: string]>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: ['ye', 'ie'],
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: ['yi', 'i'],
  й: ['y', 'i'],
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
}

/** зг is written apart from ж, which is zh. */
const afterZ = 'gh'

/** U+0301 over a vowel shows a reader where the stress lies; it is no part of the spelling. */
const stress = '\u0301'

const letter = /\p{L}/u
const ukrainian = /[\u0400-\u052f]/

/**
 * Ukrainian in Latin letters, by resolution 55 of the Cabinet of Ministers of 27 January 2010, the rule of passports and
 * road signs. Capitals stay capitals ("Юрій" is "Yurii", "ЮРІЙ" is "YURII"), apostrophes and soft signs are left out,
 * whatever is not Ukrainian stays as it is.
 *
 * @example romanize('Кам’янське') // 'Kamianske'
 */
export function romanize(text: string): string {
  if (!ukrainian.test(text)) return text
  const characters = [...text.normalize('NFC')].filter((character) => character !== stress)
  return characters.map((_, at) => romanizeAt(characters, at)).join('')
}

function romanizeAt(characters: readonly string[], at: number): string {
  const character = characters[at] ?? ''
  if (isApostrophe(character) && isInsideWord(characters, at)) return ''
  const lower = character.toLowerCase()
  const latin = letters[lower]
  if (latin === undefined) return character
  const written =
    lower === 'г' && characters[at - 1]?.toLowerCase() === 'з' ? afterZ : formAt(latin, characters, at)
  return character === lower ? written : capitalize(written, characters, at)
}

function isInsideWord(characters: readonly string[], at: number): boolean {
  return isCyrillic(characters[at - 1]) && isCyrillic(characters[at + 1])
}

function isCyrillic(character: string | undefined): boolean {
  return character !== undefined && ukrainian.test(character)
}

function formAt(
  latin: string | readonly [first: string, other: string],
  characters: readonly string[],
  at: number,
): string {
  if (typeof latin === 'string') return latin
  return isFirstLetter(characters, at) ? latin[0] : latin[1]
}

/** An apostrophe in the middle of a word begins no new one; a quotation mark before it does. */
function isFirstLetter(characters: readonly string[], at: number): boolean {
  const before = isApostrophe(characters[at - 1]) ? characters[at - 2] : characters[at - 1]
  return before === undefined || !letter.test(before)
}

/** A capital among capitals is written in capitals throughout; at the head of a word only its first letter is. */
function capitalize(written: string, characters: readonly string[], at: number): string {
  if (isAmongCapitals(characters, at)) return written.toUpperCase()
  return written.charAt(0).toUpperCase() + written.slice(1)
}

function isAmongCapitals(characters: readonly string[], at: number): boolean {
  const next = neighbour(characters, at, 1)
  return isCapital(next ?? neighbour(characters, at, -1))
}

/** The next letter of the same word in a direction, across an apostrophe. */
function neighbour(characters: readonly string[], at: number, step: 1 | -1): string | undefined {
  const next = isApostrophe(characters[at + step]) ? characters[at + 2 * step] : characters[at + step]
  return next !== undefined && letter.test(next) ? next : undefined
}

function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase()
}
