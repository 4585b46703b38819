import type { Article } from '../../article/article.ts'
import { articleText, bodyText } from '../../article/body-text.ts'
import { lastInstant } from '../../time/units.ts'
import { createDayAt } from '../../time/zone.ts'
import type { Partnership } from '../partnership.ts'
import type { EventGrammar } from './event-grammar.ts'
import { germanEvents } from './german/events.ts'
import { createMemberNames } from './member-names.ts'
import type { ProposalLanguage, Proposals } from './proposal.ts'
import { passageOf, proposalsOf } from './sentence-proposals.ts'
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
