import { nameKeys, slugify } from '../../text/index.ts'
import type { Member } from '../member.ts'
import type { Municipality } from '../municipality.ts'
import type { ProposalLanguage } from './proposal.ts'

/** Which places a sentence names, in any case and script. */
export interface MemberNames {
  /** Whether a member abroad is named, or two members are: only this partnership has both. */
  areIn: (sentence: string) => boolean
  /** Whether a word is the name of a member or part of it. */
  hold: (word: string) => boolean
}

interface NameWord {
  keys: readonly string[]
  latin: string
}

/** Where a language is at home: its texts name their own cities all the time. */
const homeOf: Readonly<Record<ProposalLanguage, string>> = { uk: 'UA', de: 'DE' }

const capitalized = /\p{Lu}[\p{L}\p{M}'’ʼ]+/gu

/** In letters. Shorter names are how other words begin. */
const shortestBeginning = 5

export function createMemberNames(members: readonly Member[], language: ProposalLanguage): MemberNames {
  const known = members.map(({ municipality }) => ({
    isAbroad: municipality.country !== homeOf[language],
    names: namesOf(municipality).map(toNameWords),
  }))
  return {
    hold: (word) =>
      toNameWords(word).every((said) =>
        known.some(({ names }) => names.flat().some((one) => isSame(one, said))),
      ),
    areIn(sentence) {
      const said = toNameWords(sentence)
      const named = known.filter(({ names }) =>
        names.some((name) => name.every((one) => said.some((other) => isSame(one, other)))),
      )
      return named.length > 1 || named.some(({ isAbroad }) => isAbroad)
    },
  }
}

function namesOf({ name, formerNames = [] }: Municipality): string[] {
  return [
    ...Object.values(name).map(({ nominative }) => nominative),
    ...formerNames.flatMap(Object.values<string>),
  ]
}

function toNameWords(text: string): NameWord[] {
  return Array.from(text.matchAll(capitalized), ([word]) => ({ keys: nameKeys(word), latin: slugify(word) }))
}

/** The same name in another case, or an adjective made of it: "Wuppertaler". */
function isSame(name: NameWord, said: NameWord): boolean {
  return (
    name.keys.some((key) => said.keys.includes(key)) ||
    (name.latin.length >= shortestBeginning && said.latin.startsWith(name.latin))
  )
}
