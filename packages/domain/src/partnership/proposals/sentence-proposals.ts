import { fuzzyDateRange } from '../fuzzy-date.ts'
import type { Milestone } from '../milestone.ts'
import { isoDay } from './calendar.ts'
import { type DateMention, isRelative } from './date-mention.ts'
import type { EventGrammar, EventTense } from './event-grammar.ts'
import { type FoundEvent, findEvents } from './find-events.ts'
import type { MemberNames } from './member-names.ts'
import { namesOtherPlace } from './other-places.ts'
import type { MilestoneProposal } from './proposal.ts'
import { type Direction, resolveDate } from './resolve-date.ts'
import type { Sentence } from './sentences.ts'

/** What is the same for all sentences of a text. */
export interface Context {
  grammar: EventGrammar
  names: MemberNames
  today: number
  milestones: readonly Milestone[]
}

/** The sentence as a proposal or a warning quotes it. */
export function passageOf({ text, start, end }: Sentence) {
  return { sentence: text, start, end }
}

/** What a sentence says twice is proposed once; what has neither a date nor a tense is only mentioned. */
export function proposalsOf(sentence: Sentence, context: Context): MilestoneProposal[] {
  const proposals = findEvents(sentence.text, context.grammar).map((event) =>
    propose(event, sentence, context),
  )
  const keys = proposals.map(({ kind, when }) => `${kind} ${when}`)
  return proposals.filter(
    ({ when, doubts }, i) => keys.indexOf(keys[i] ?? '') === i && (when || !doubts.includes('tense-unclear')),
  )
}

const directions = {
  past: 'past',
  future: 'future',
  present: 'future',
  cancelled: undefined,
  unclear: undefined,
} as const satisfies Record<EventTense, Direction>

function propose(
  event: FoundEvent,
  sentence: Sentence,
  { grammar, names, today, milestones }: Context,
): MilestoneProposal {
  const { kind, tense, word, dates } = event
  const [date] = [...dates].sort((a, b) => distance(a, word) - distance(b, word))
  const when = date && resolveDate(date.meaning, today, directions[tense])
  const { status, doubts } = judgeTense(tense, when, isoDay(today))
  const isAbout = names.areIn(sentence.text) || grammar.bothCities.test(sentence.text.toLowerCase())
  const possible: (MilestoneProposal['doubts'][number] | false)[] = [
    when === undefined && 'no-date',
    dates.length > 1 && 'several-dates',
    event.isDateElsewhere && 'date-elsewhere',
    !event.isSure && 'wording',
    ...doubts,
    !isAbout && 'partner-not-named',
    namesOtherPlace(sentence.text, names) && 'another-place',
    date !== undefined && isRelative(date.meaning) && sentence.isSpokenAt(word.start) && 'spoken',
  ]
  const found = possible.filter((doubt) => doubt !== false)
  const recorded = when && milestones.find((milestone) => milestone.kind === kind && mayBe(milestone, when))
  return {
    kind,
    status,
    ...(when && { when }),
    ...passageOf(sentence),
    words: [word, ...(date ? [date] : [])].map(({ start, end }) => sentence.text.slice(start, end)),
    confidence: found.length > 0 ? 'partial' : 'full',
    doubts: found,
    ...(recorded && { recorded: recorded.id }),
  }
}

function distance(date: DateMention, { start }: { start: number }): number {
  return Math.abs(date.start - start)
}

/** Whether it has been or is planned, by what the words and the calendar say. */
function judgeTense(
  tense: EventTense,
  when: string | undefined,
  today: string,
): Pick<MilestoneProposal, 'status' | 'doubts'> {
  const range = when === undefined ? undefined : fuzzyDateRange(when)
  const [isAhead, isOver] = [range && range.earliest > today, range && range.latest < today]
  if (tense === 'cancelled') return { status: 'cancelled', doubts: [] }
  if (tense === 'past') return { status: 'done', doubts: isAhead ? ['date-against-tense'] : [] }
  if (tense === 'future') return { status: 'planned', doubts: isOver ? ['date-against-tense'] : [] }
  if (tense === 'present' && isAhead) return { status: 'planned', doubts: [] }
  const status = isAhead ? 'planned' : tense === 'present' && isOver ? 'done' : 'unconfirmed'
  return { status, doubts: ['tense-unclear'] }
}

/** Whether a milestone on record, by any account of its date, may be the one that a text dates so. */
function mayBe({ when, resolved, claims }: Milestone, date: string): boolean {
  const range = fuzzyDateRange(date)
  const known = [when, resolved?.value, ...claims.map((claim) => claim.when)].filter(
    (one) => one !== undefined,
  )
  return known
    .map(fuzzyDateRange)
    .some(({ earliest, latest }) => earliest <= range.latest && range.earliest <= latest)
}
