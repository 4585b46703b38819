import { fold } from './fold.ts'
import { romanize } from './romanize.ts'
import { stemUkrainian } from './stem-ukrainian.ts'

/** Latin spellings of Ukrainian sounds, longest first: by resolution 55 and as English has them. */
const english =
  'shch=щ zgh=зг kh=х ts=ц ch=ч sh=ш zh=ж ye=є yi=ї yu=ю ya=я ie=є iu=ю ia=я a=а b=б c=к d=д e=е f=ф g=г h=г i=і j=й k=к ' +
  'l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=з'

/** As German has them. */
const german =
  'schtsch=щ tsch=ч sch=ш ch=х ja=я je=є ji=ї ju=ю ä=е ö=е ü=ю ß=с a=а b=б c=к d=д e=е f=ф g=г h=г i=і j=й k=к l=л m=м ' +
  'n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=ц'

const spellings = [english, german].map((table) => {
  const letters = new Map(table.split(' ').map((pair) => pair.split('=') as [string, string]))
  return { letters, pattern: new RegExp([...letters.keys()].join('|'), 'g') }
})

const cyrillic = /[\u0400-\u04ff]/

/**
 * What a name is found by in either script: "Камʼянське", "Kamianske" and German "Kamjanske" share a key, in every case
 * of the name. Meant beside the keys of an analyzer, for words that begin with a capital.
 */
export function nameKeys(name: string): readonly string[] {
  const folded = fold(name)
  const words = cyrillic.test(folded) ? [folded] : spellings.map((spelling) => respell(folded, spelling))
  return [...new Set(words.flatMap((word) => stemUkrainian(word).map(soundOf)))]
}

/** Marked, so that the sound of a name is not taken for a word of the other language. Initials are no names. */
export function markedNameKeys(word: string): string[] {
  return /\p{L}{3}/u.test(word) ? nameKeys(word).map((key) => `~${key}`) : []
}

/** What a name may begin with in Cyrillic whose first letter is this Latin one. */
export function cyrillicBeginnings(latin: string): readonly string[] {
  return spellings.flatMap(({ letters }) => {
    const sounds = [...letters].filter(([spelling]) => spelling.startsWith(latin)).map(([, sound]) => sound)
    return letters.has(latin) ? sounds : [...sounds, latin]
  })
}

/** "yi" is ї at the beginning of a word, -ий at its end, and иї between: Yizhakevych, Zghurskyi, Kyiv. */
function withoutYi(word: string): string {
  return word.replace(/(\p{L})yi$/u, '$1ий').replace(/(\p{L})yi/gu, '$1иї')
}

function respell(word: string, { letters, pattern }: (typeof spellings)[number]): string {
  return withoutYi(word).replace(pattern, (sound) => letters.get(sound) ?? sound)
}

/** Soft signs and doubled letters differ between spellings. */
function soundOf(stem: string): string {
  return romanize(stem).replace(/(.)\1+/g, '$1')
}
