/** A word of a Hunspell dictionary and the flags of the affix rules that it takes. */
export interface HunspellEntry {
  word: string
  flags: string
}

/** The two files of a Hunspell dictionary, as text. */
export interface HunspellSource {
  aff: string
  dic: string
}

/** One letter of a condition: any of these, or any but these. */
interface Atom {
  letters: string
  isExclusive: boolean
}

interface SuffixRule {
  strip: string
  add: string
  condition: readonly Atom[]
}

/** The suffix rules of a Hunspell dictionary, by their flags. */
export type SuffixRules = ReadonlyMap<string, readonly SuffixRule[]>

/** The words of a `.dic` file; its first line is their number. */
export function parseEntries(dic: string): HunspellEntry[] {
  return dic
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', flags = ''] = line.split('/')
      return { word, flags }
    })
}

/** The suffix rules of an `.aff` file with flags of one character. Ukrainian has no prefix rules. */
export function parseSuffixRules(aff: string): SuffixRules {
  const rules = new Map<string, SuffixRule[]>()
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/)
    // The head of a flag's rules has their number where a rule has its condition.
    if (kind !== 'SFX' || condition === undefined) continue
    const ofFlag = rules.get(flag) ?? []
    ofFlag.push({ strip: emptyOr(strip), add: emptyOr(add), condition: parseCondition(condition) })
    rules.set(flag, ofFlag)
  }
  return rules
}

/** Every form of a word, itself among them. */
export function formsOf({ word, flags }: HunspellEntry, rules: SuffixRules): Set<string> {
  const forms = new Set([word])
  for (const flag of flags)
    for (const { strip, add, condition } of rules.get(flag) ?? [])
      if (word.endsWith(strip) && holds(condition, word))
        forms.add(word.slice(0, word.length - strip.length) + add)
  return forms
}

function emptyOr(part: string): string {
  return part === '0' ? '' : part
}

/** "[^жчшщ]ий": a letter each, or a choice of letters. */
function parseCondition(condition: string): Atom[] {
  return Array.from(condition.matchAll(/\[(\^?)([^\]]*)\]|(.)/gu), ([, negation, choice, letter]) =>
    letter === '.'
      ? { letters: '', isExclusive: true }
      : { letters: choice ?? letter ?? '', isExclusive: negation === '^' },
  )
}

/** From the end, where most words differ from most conditions. */
function holds(condition: readonly Atom[], word: string): boolean {
  if (condition.length > word.length) return false
  for (let back = 1; back <= condition.length; back++) {
    const atom = condition.at(-back)
    if (atom?.letters.includes(word.at(-back) ?? '') === atom?.isExclusive) return false
  }
  return true
}
