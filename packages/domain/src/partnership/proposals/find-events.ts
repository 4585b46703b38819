import type { MilestoneKind } from '../milestone.ts'
import { type Clause, splitClauses, toClause, type Word } from './clauses.ts'
import type { DateMention } from './date-mention.ts'
import type { EventGrammar, EventRule, EventTense } from './event-grammar.ts'
import { findDates } from './find-dates.ts'

/** An event that a sentence tells of, with the dates that may be its own. */
export interface FoundEvent {
  kind: MilestoneKind
  tense: EventTense
  word: Word
  /** Whether the word cannot mean something else. */
  isSure: boolean
  dates: readonly DateMention[]
  /** Whether the dates stand in another part of the sentence, which may be about something else. */
  isDateElsewhere: boolean
}

const question = /\?["»“”)]*$/

/** The events of a sentence, one a clause. Questions, conditions and denials hold none. */
export function findEvents(sentence: string, grammar: EventGrammar): FoundEvent[] {
  const whole = toClause(sentence)
  if (question.test(sentence) || grammar.hypothetical.test(whole.plain)) return []
  const dates = findDates(sentence, grammar.dates).filter((date) => !date.isLimit)
  const isCancelled = grammar.cancelled.test(whole.plain)
  if (isCancelled || grammar.postponed.test(whole.plain))
    return findMoved(whole, grammar, isCancelled ? 'cancelled' : 'future').map((event) => ({
      ...event,
      dates,
      isDateElsewhere: false,
    }))
  const clauses = splitClauses(sentence)
  const events = clauses.flatMap((clause) => {
    const event = grammar.denied.test(clause.plain) ? undefined : findInClause(clause, whole, grammar)
    // A council that decides against something has decided, too.
    const isAgainst = event?.kind === 'council-decision' && grammar.denied.test(whole.plain)
    return event && !isAgainst ? [{ ...event, clause }] : []
  })
  const isFree = (date: DateMention) => !events.some(({ clause }) => isWithin(date, clause))
  return events.map(({ clause, ...event }) => {
    const own = dates.filter((date) => isWithin(date, clause))
    if (own.length > 0) return { ...event, dates: own, isDateElsewhere: false }
    const free = dates.filter(isFree)
    return { ...event, dates: free, isDateElsewhere: !free.every((date) => standsAlone(date, clauses)) }
  })
}

/** In words: a part of a sentence that holds little but the date belongs to all of it. */
const fewWords = 4

function standsAlone(date: DateMention, clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => isWithin(date, clause) && clause.words.length <= fewWords)
}

type Undated = Omit<FoundEvent, 'dates' | 'isDateElsewhere'>

/** What was called off or put off stands there as a noun: "the visit that was planned for May". */
function findMoved(whole: Clause, { rules }: EventGrammar, tense: EventTense): Undated[] {
  const nouns = rules.filter((rule) => rule.isNoun)
  const found = findRule(whole, whole, nouns, () => true)
  return found ? [toEvent(found, whole, tense)] : []
}

function findInClause(clause: Clause, whole: Clause, grammar: EventGrammar): Undated | undefined {
  const isTold = (rule: EventRule, word: Word) =>
    rule.isNoun ? !isBackground(word, clause, grammar) : !(word.isCapital && grammar.capitalsAreNouns)
  const found =
    findRule(clause, clause, grammar.rules, isTold) ?? findRule(clause, whole, grammar.rules, isTold)
  if (!found) return undefined
  const tense = grammar.tenseOf(found.word, clause, found.rule.isNoun ?? false)
  return toEvent(found, whole, tense ?? 'unclear')
}

interface Match {
  rule: EventRule
  word: Word
}

function toEvent({ rule, word }: Match, whole: Clause, tense: EventTense): Undated {
  return { kind: rule.kind, tense, word, isSure: rule.surely?.test(whole.plain) ?? true }
}

/** The first rule that a word of the clause follows, where what the rule asks for stands in the scope. */
function findRule(
  clause: Clause,
  scope: Clause,
  rules: readonly EventRule[],
  isTold: (rule: EventRule, word: Word) => boolean,
): Match | undefined {
  for (const rule of rules) {
    const fits =
      (rule.with ?? []).every((needed) => needed.test(scope.plain)) && !rule.without?.test(scope.plain)
    const word = fits ? clause.words.find((one) => rule.word.test(one.plain) && isTold(rule, one)) : undefined
    if (word) return { rule, word }
  }
  return undefined
}

function isBackground(word: Word, { words }: Clause, { background }: EventGrammar): boolean {
  const before = words.slice(0, words.indexOf(word)).map(({ plain }) => plain)
  return background.test(` ${before.join(' ')} `)
}

function isWithin(date: DateMention, clause: Clause): boolean {
  return date.start >= clause.start && date.start < clause.end
}
