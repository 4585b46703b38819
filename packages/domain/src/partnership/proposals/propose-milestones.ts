import type { Article } from '../../article/article.ts'
import { articleText, bodyText } from '../../article/body-text.ts'
import { lastInstant } from '../../time/units.ts'
import { createDayAt } from '../../time/zone.ts'
import { fuzzyDateRange } from '../fuzzy-date.ts'
import type { Milestone } from '../milestone.ts'
import type { Partnership } from '../partnership.ts'
import { isoDay } from './calendar.ts'
import { type DateMention, isRelative } from './date-mention.ts'
import type { EventGrammar, EventTense } from './event-grammar.ts'
import { type FoundEvent, findEvents } from './find-events.ts'
import { germanEvents } from './german/events.ts'
import { createMemberNames, type MemberNames } from './member-names.ts'
import { namesOtherPlace } from './other-places.ts'
import type { MilestoneProposal, ProposalLanguage, Proposals } from './proposal.ts'
import { type Direction, resolveDate } from './resolve-date.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { findTwinningWords, otherTerms } from './term-warnings.ts'
import { ukrainianEvents } from './ukrainian/events.ts'

/** What a text is, and when and where it was true. */
export interface ProposalOptions {
  language: ProposalLanguage
  /** When it was published, in epoch milliseconds: from then "tomorrow" counts. */
  published: number
  /** The zone of the newsroom (IANA), whose midnight makes a tomorrow. */
  timeZone: string
  /** What is on record. */
  partnership: Pick<Partnership, 'members' | 'milestones'>
}

const grammars: Readonly<Record<ProposalLanguage, EventGrammar>> = { uk: ukrainianEvents, de: germanEvents }

/**
 * Proposes milestones of a partnership from a text, each with the sentence that it was read from, and warns where the
 * text calls a twinning what the record does not. It proposes; a person confirms.
 *
 * Full confidence is given where the sentence itself names the partner, the event, the date and whether it has been;
 * else the doubts say why not. Questions, conditions and denials propose nothing.
 *
 * @param text plain text, a paragraph a line
 * @example
 * proposeMilestones('Завтра мери підпишуть угоду з Вупперталем.', options).milestones[0]
 * // { kind: 'signing', status: 'planned', when: '2025-10-03', confidence: 'full', … }
 * @throws RangeError for an unknown time zone, and for a `published` that is no moment
 */
export function proposeMilestones(text: string, options: ProposalOptions): Proposals {
  return proposeFrom(splitSentences(text), options)
}

/**
 * Proposes milestones from an article, as {@link proposeMilestones} does; what stands in its quote blocks is spoken.
 * Offsets are those of `articleText`.
 */
export function proposeMilestonesOf(
  article: Pick<Article, 'headline' | 'standfirst' | 'body'>,
  options: ProposalOptions,
): Proposals {
  const text = articleText(article)
  const spoken = article.body
    .filter((block) => block._type === 'quote')
    .flatMap((block) => bodyText([block]).split('\n'))
  const isSpoken = (line: string) => spoken.includes(line)
  return proposeFrom(splitSentences(text, isSpoken), options)
}

function proposeFrom(sentences: readonly Sentence[], options: ProposalOptions): Proposals {
  const { language, published, timeZone, partnership } = options
  if (!(Math.abs(published) <= lastInstant)) throw new RangeError(`not a moment: ${published}`)
  const grammar = grammars[language]
  const names = createMemberNames(partnership.members, language)
  const recorded = otherTerms(partnership.members)
  const today = createDayAt(timeZone)(published)
  const context = { grammar, names, today, milestones: partnership.milestones }
  return {
    milestones: sentences.flatMap((sentence) => proposalsOf(sentence, context)),
    warnings: sentences.flatMap((sentence) =>
      recorded.length === 0
        ? []
        : findTwinningWords(sentence, grammar, names).map((words) => ({
            ...passageOf(sentence),
            words,
            recorded,
          })),
    ),
  }
}

interface Context {
  grammar: EventGrammar
  names: MemberNames
  today: number
  milestones: readonly Milestone[]
}

function passageOf({ text, start, end }: Sentence) {
  return { sentence: text, start, end }
}

/** What a sentence says twice is proposed once. */
function proposalsOf(sentence: Sentence, context: Context): MilestoneProposal[] {
  const proposals = findEvents(sentence.text, context.grammar).map((event) =>
    propose(event, sentence, context),
  )
  const keys = proposals.map(({ kind, when }) => `${kind} ${when}`)
  return proposals.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
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
  const [date] = dates.toSorted((a, b) => distance(a, word) - distance(b, word))
  const when = date && resolveDate(date.meaning, today, directions[tense])
  const { status, doubts } = judgeTense(tense, when, isoDay(today))
  const isAbout = names.areIn(sentence.text) || grammar.bothCities.test(sentence.text.toLowerCase())
  const all: (MilestoneProposal['doubts'][number] | false)[] = [
    when === undefined && 'no-date',
    dates.length > 1 && 'several-dates',
    !event.isSure && 'wording',
    ...doubts,
    !isAbout && 'partner-not-named',
    namesOtherPlace(sentence.text, names) && 'another-place',
    date !== undefined && isRelative(date.meaning) && sentence.isSpokenAt(word.start) && 'spoken',
  ]
  const found = all.filter((doubt) => doubt !== false)
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
