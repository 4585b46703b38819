import { z } from 'zod'
import { slugSchema } from '../../values.ts'
import { milestoneStatusSchema } from '../claim.ts'
import { fuzzyDateSchema } from '../fuzzy-date.ts'
import { partnershipKindSchema } from '../member.ts'
import { milestoneKindSchema } from '../milestone.ts'

/** The languages in which milestones are found in a text. */
export const proposalLanguages = ['uk', 'de'] as const
export type ProposalLanguage = (typeof proposalLanguages)[number]

/** Why a person should look twice. */
export const proposalDoubtSchema = z
  .enum([
    'no-date',
    'several-dates',
    'date-elsewhere',
    'date-against-tense',
    'tense-unclear',
    'partner-not-named',
    'another-place',
    'spoken',
    'wording',
  ])
  .meta({
    id: 'ProposalDoubt',
    description:
      'no-date: the sentence gives none · several-dates: more than one may be meant · date-elsewhere: the date stands in another part of the sentence · date-against-tense: said as done of a day to come, or the other way round · tense-unclear: done or planned is not said · partner-not-named: nothing in the sentence says that it is about this partnership · another-place: a place is named that is not of this partnership · spoken: somebody is quoted, whose "tomorrow" may not count from the day of publication · wording: the words may mean something else',
  })
export type ProposalDoubt = z.infer<typeof proposalDoubtSchema>

const offset = z.int().min(0)

/** A part of the text, exactly as it stands there. */
const passageShape = {
  sentence: z.string().min(1).meta({ description: 'The sentence, character by character as in the text' }),
  start: offset.meta({ description: 'Where the sentence begins in the text, in UTF-16 code units' }),
  end: offset,
}

export const milestoneProposalSchema = z
  .strictObject({
    kind: milestoneKindSchema,
    status: milestoneStatusSchema,
    when: fuzzyDateSchema.optional().meta({ description: 'Resolved against the day of publication' }),
    ...passageShape,
    words: z
      .array(z.string().min(1))
      .meta({ description: 'The words it was read from, of the event and of the date' }),
    confidence: z.enum(['full', 'partial']).meta({ description: 'full: without a doubt' }),
    doubts: z.array(proposalDoubtSchema),
    recorded: slugSchema.optional().meta({ description: 'The milestone on record that may be the same' }),
  })
  .meta({
    id: 'MilestoneProposal',
    description:
      'A milestone that a sentence seems to tell of; a person confirms it, nothing is written by itself',
  })
export type MilestoneProposal = z.infer<typeof milestoneProposalSchema>

export const termWarningSchema = z
  .strictObject({
    ...passageShape,
    words: z
      .string()
      .min(1)
      .meta({ description: 'The words that say twinning: місто-побратим, Partnerstadt' }),
    recorded: z
      .array(z.strictObject({ side: slugSchema, kind: partnershipKindSchema, term: z.string() }))
      .min(1)
      .meta({ description: 'What each side calls it on record, where that is no twinning' }),
  })
  .meta({ id: 'TermWarning', description: 'The text calls it a twinning, which the record does not' })
export type TermWarning = z.infer<typeof termWarningSchema>

export const proposalsSchema = z
  .strictObject({ milestones: z.array(milestoneProposalSchema), warnings: z.array(termWarningSchema) })
  .meta({
    id: 'Proposals',
    description: 'What a text seems to say of a partnership, in the order of the text',
  })
export type Proposals = z.infer<typeof proposalsSchema>
