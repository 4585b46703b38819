import type { Member } from '../member.ts'
import { splitClauses } from './clauses.ts'
import type { EventGrammar } from './event-grammar.ts'
import type { MemberNames } from './member-names.ts'
import { namesOtherPlace } from './other-places.ts'
import type { TermWarning } from './proposal.ts'
import type { Sentence } from './sentences.ts'

/** What each side calls the partnership on record, where that is no twinning. */
export function otherTerms(members: readonly Member[]): TermWarning['recorded'] {
  return members
    .filter(({ kind }) => kind !== 'twinning')
    .map(({ municipality, kind, terms }) => ({ side: municipality.slug, kind, term: terms[0]?.text ?? kind }))
}

/** The words of a sentence that say twinning of this partnership. To say that it is none is right. */
export function findTwinningWords({ text }: Sentence, grammar: EventGrammar, names: MemberNames): string[] {
  if (namesOtherPlace(text, names)) return []
  return splitClauses(text)
    .filter(({ plain }) => !grammar.denied.test(plain))
    .flatMap(({ words }) => words.filter(({ plain }) => grammar.twinning.test(plain)))
    .map(({ start, end }) => text.slice(start, end))
}
