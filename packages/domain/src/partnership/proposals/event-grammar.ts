import type { MilestoneKind } from '../milestone.ts'
import type { Clause, Word } from './clauses.ts'
import type { DateGrammar } from './date-mention.ts'

/** What the words say of when: `present` is told by the date, `unclear` by nothing. What is `cancelled` was planned once. */
export type EventTense = 'past' | 'future' | 'present' | 'cancelled' | 'unclear'

/** Which word tells of which kind of milestone. */
export interface EventRule {
  kind: MilestoneKind
  /** The whole plain word. A noun tells of an event only with a verb such as "takes place". */
  word: RegExp
  isNoun?: boolean
  /** What else the clause must hold, else the sentence; without it the word means something else. */
  with?: readonly RegExp[]
  /** What makes it certain; without it the words may mean something else. */
  surely?: RegExp
  /** What makes the word mean something else. */
  without?: RegExp
}

/** What a language knows of events. */
export interface EventGrammar {
  dates: DateGrammar
  /** In order of what a sentence is about: a signing during a visit is a signing. */
  rules: readonly EventRule[]
  /** Whether a word with a capital can be no verb. */
  capitalsAreNouns: boolean
  tenseOf: (word: Word, clause: Clause, isNoun: boolean) => EventTense | undefined
  /** What has not happened or only might, in a clause. */
  denied: RegExp
  /** Conditions and questions: nothing in such a sentence is a fact. */
  hypothetical: RegExp
  cancelled: RegExp
  postponed: RegExp
  /** What stands before a noun that is background: "after the signing", "anniversary of the signing". */
  background: RegExp
  /** "both cities" */
  bothCities: RegExp
  /** Words that say twinning. */
  twinning: RegExp
}
