import { z } from 'zod'
import { webUrlSchema, wikidataIdSchema } from '../values.ts'
import { conflicts } from './conflicts.ts'
import { fuzzyDatePrecision, isApproximate } from './fuzzy-date.ts'
import { timeline } from './ledger.ts'
import { milestoneDate } from './milestone.ts'
import type { Partnership } from './partnership.ts'

/** "Twinned administrative body" (P190) of one city, as Wikidata keeps it: once for each direction. */
export const twinningStatementSchema = z
  .strictObject({
    subject: wikidataIdSchema,
    property: z.literal('P190'),
    value: wikidataIdSchema,
    startTime: z.string().optional().meta({ description: 'Qualifier P580, in the form of QuickStatements' }),
    references: z.array(webUrlSchema).meta({ description: 'Reference URLs (P854)' }),
  })
  .meta({ id: 'TwinningStatement', description: 'A statement of Wikidata: twinned administrative body' })
export type TwinningStatement = z.infer<typeof twinningStatementSchema>

/** Why Wikidata is told nothing of a partnership. */
export type NoTwinning = 'not-a-twinning' | 'sides-differ' | 'not-confirmed' | 'not-signed' | 'no-wikidata-id'

/**
 * The statements that Wikidata may be told: only where every side calls it a twinning, an editor has confirmed that, a
 * signing is on record, and both cities have their numbers. Otherwise the reason why not.
 */
export function twinningStatements(partnership: Partnership): TwinningStatement[] | NoTwinning {
  const { members, twinningConfirmed } = partnership
  if (!members.every(({ kind }) => kind === 'twinning')) return 'not-a-twinning'
  if (conflicts(partnership).some(({ fact }) => fact === 'kind')) return 'sides-differ'
  if (!twinningConfirmed) return 'not-confirmed'
  const signing = timeline(partnership).find(({ kind, status }) => kind === 'signing' && status === 'done')
  if (!signing) return 'not-signed'
  const ids = members.flatMap(({ municipality: { wikidataId } }) => wikidataId ?? [])
  if (ids.length < members.length) return 'no-wikidata-id'
  const startTime = toWikidataTime(milestoneDate(signing))
  const references = signing.claims.flatMap(({ source }) => source.url ?? [])
  return ids.flatMap((subject) =>
    ids
      .filter((value) => value !== subject)
      .map((value) => ({
        subject,
        property: 'P190' as const,
        value,
        ...(startTime && { startTime }),
        references,
      })),
  )
}

/**
 * Statements as lines of QuickStatements, the tool with which Wikidata is edited.
 *
 * @example toQuickStatements([{ subject: 'Q2107', property: 'P190', value: 'Q1726', references: [] }]) // 'Q2107\tP190\tQ1726'
 */
export function toQuickStatements(statements: readonly TwinningStatement[]): string {
  return statements
    .map(({ subject, property, value, startTime, references }) =>
      [
        subject,
        property,
        value,
        ...(startTime ? ['P580', startTime] : []),
        ...references.flatMap((url) => ['S854', JSON.stringify(url)]),
      ].join('\t'),
    )
    .join('\n')
}

const precisionCodes = { year: 9, month: 10, day: 11 } as const

/** A time as Wikidata writes it, with its precision; what is only about right is left out. */
function toWikidataTime(date: string): string | undefined {
  const precision = fuzzyDatePrecision(date)
  if (precision === 'interval' || isApproximate(date)) return undefined
  const [year, month = '00', day = '00'] = date.split('-')
  return `+${year}-${month}-${day}T00:00:00Z/${precisionCodes[precision]}`
}
