import { endings, longestEnding } from './ukrainian-endings.ts'
import { irregular } from './ukrainian-irregular.ts'

/** What is left of a word when its ending is gone tells words apart from here on, in letters. */
const shortestStem = 2

/** Words that are too short to hold a reflexive -ся: "вся", "ріся". */
const shortestReflexive = 6
const verbal = /(?:[аеєиіїоуюявй]|ть|ти|[шмв]|мо|те)$/

const vowels = new Set('аеєиіїоуюя')

/** In front of the -і of a case, к, г and х become these: рука, руці. */
const hardOf: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' }

/**
 * The stems that a Ukrainian word may have; several where its form has several readings, the likeliest first. Two forms
 * of one word have at least one in common. By rules alone: also for names that no dictionary knows.
 *
 * @param word folded: see {@link fold}
 */
export function stemUkrainian(word: string): readonly string[] {
  const bare = withoutReflexive(word)
  const known = irregular.get(word) ?? (bare === word ? undefined : irregularReflexive(bare))
  if (known) return known
  const stems = new Set<string>()
  const length = endingLength(bare)
  if (length === 0) addClosedForms(stems, bare)
  else addOpenForms(stems, bare.slice(0, -length), bare.slice(-length))
  return [...stems].map(tidy)
}

/** готуватися is told with its verb: готувати. */
function withoutReflexive(word: string): string {
  if (word.length < shortestReflexive || !(word.endsWith('ся') || word.endsWith('сь'))) return word
  const verb = word.slice(0, -2)
  return verbal.test(verb) ? verb : word
}

/** хоче-ть-ся is хоче. */
function irregularReflexive(bare: string): readonly string[] | undefined {
  return irregular.get(bare) ?? (bare.endsWith('еть') ? irregular.get(bare.slice(0, -2)) : undefined)
}

/** The longest that leaves enough of the word. */
function endingLength(word: string): number {
  for (let length = Math.min(longestEnding, word.length - shortestStem); length > 0; length--)
    if (endings.has(word.slice(-length))) return length
  return 0
}

function addOpenForms(stems: Set<string>, stem: string, ending: string): void {
  for (const kept of endings.get(ending) ?? []) stems.add(stem + kept)
  const last = stem.at(-1) ?? ''
  const hard = ending === 'і' ? hardOf[last] : undefined
  if (hard) stems.add(stem.slice(0, -1) + hard)
  if (ending === 'ь') addClosedForms(stems, stem)
  if (ending === 'ю' && last === stem.at(-2)) addClosedForms(stems, stem.slice(0, -1))
  if ((ending === 'ю' || ending === 'ять') && /[бпвмф]л$/.test(stem)) stems.add(`${stem.slice(0, -1)}и`)
}

/** A word that ends on its stem hides what its other forms show: Львів Львова, кінець кінця, питань питання. */
function addClosedForms(stems: Set<string>, stem: string): void {
  stems.add(stem)
  const [before, vowel = '', last = ''] = [stem.slice(0, -2), stem.at(-2), stem.at(-1)]
  if (before === '' || vowels.has(last)) return
  if (/[аеі]н$/.test(stem)) stems.add(`${stem}н`)
  if (vowel === 'і') stems.add(`${before}о${last}`)
  if (vowel === 'і' && 'нчлмк'.includes(last)) stems.add(`${before}е${last}`)
  if (stem.endsWith('іст')) stems.add(`${stem.slice(0, -3)}ост`)
  if (vowel === 'ї') stems.add(`${before}є${last}`)
  if (vowel === 'є' && last === 'ц') stems.add(`${before}йц`)
  const isFleeting = (vowel === 'о' || vowel === 'е') && 'кцнлрв'.includes(last) && !stem.endsWith('тел')
  if (isFleeting && !vowels.has(before.at(-1) ?? '')) stems.add(before + last)
}

/** -ь and -й are no part of a stem, unless they are all of it; станці- and розумі- end like the verbs in -ити. */
function tidy(stem: string): string {
  const last = stem.at(-1)
  if (stem.length > 1 && (last === 'ь' || last === 'й')) return tidy(stem.slice(0, -1))
  return last === 'і' ? `${stem.slice(0, -1)}и` : stem
}
