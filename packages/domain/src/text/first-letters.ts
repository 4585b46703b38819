import { fold } from './fold.ts'
import { cyrillicBeginnings } from './name-keys.ts'
import { romanize } from './romanize.ts'
import { irregular } from './ukrainian-irregular.ts'

/** Keys begin as their words do, but for some words: "зіпну" спʼясти, the name "Іст" Оста, and those without rules. */
const exceptions = new Set([
  ...'ув зс іи іо'.split(' '),
  ...[...irregular].flatMap(([form, keys]) => keys.map((key) => form.slice(0, 1) + key.slice(0, 1))),
])

const cyrillic = 'абвгґдеєжзиіїйклмнопрстуфхцчшщюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'

/** What stands before the sound of a name. */
const nameMark = '~'

/** What the keys of a word may begin with that begins with a letter, be it small or a capital. */
const keyBeginnings: ReadonlyMap<number, ReadonlySet<string>> = new Map(
  [...cyrillic, ...latin].flatMap((letter) => {
    const capital = letter.toUpperCase()
    return [
      [letter.charCodeAt(0), new Set(keysAt(letter))],
      [capital.charCodeAt(0), new Set([...keysAt(letter), ...namesAt(letter)])],
    ] as const
  }),
)

function keysAt(letter: string): string[] {
  const folded = fold(letter)
  return [folded, ...[...exceptions].filter((pair) => pair[0] === folded).map((pair) => pair.slice(1))]
}

function namesAt(letter: string): string[] {
  const sounds = latin.includes(letter) ? cyrillicBeginnings(letter) : [letter]
  return sounds
    .flatMap((sound) => keysAt(sound.slice(0, 1)))
    .map((sound) => nameMark + romanize(sound).slice(0, 1))
}

/** The alphabets above and what lies between. */
const tableLength = 0x500

/** Combining marks make another letter of the one before them. */
const marks = { first: 0x300, last: 0x36f }

/** Whether a word that begins at a place in a text may have one of the keys: `false` is certain. */
export type FirstLetterTest = (text: string, start: number) => boolean

/**
 * Tells most words of a text apart from those that are asked for by their first letter alone, before anything is known of
 * their keys.
 */
export function createFirstLetterTest(keys: Iterable<string>): FirstLetterTest {
  const wanted = new Set(Array.from(keys, (key) => key.slice(0, key.startsWith(nameMark) ? 2 : 1)))
  const isOther = new Uint8Array(tableLength)
  for (const [code, beginnings] of keyBeginnings)
    if (![...beginnings].some((beginning) => wanted.has(beginning))) isOther[code] = 1
  return (text, start) => {
    if (isOther[text.charCodeAt(start)] !== 1) return true
    const next = text.charCodeAt(start + 1)
    return next >= marks.first && next <= marks.last
  }
}
