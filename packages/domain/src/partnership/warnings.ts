import { z } from 'zod'
import { languageSchema } from '../values.ts'
import type { Member } from './member.ts'
import type { Milestone } from './milestone.ts'
import type { Partnership } from './partnership.ts'
import { milestoneStanding } from './standing.ts'

/** What an editor should look at. Nothing of it keeps a record from being saved. */
export const ledgerWarningSchema = z
  .strictObject({
    rule: z.enum([
      'validity-missing',
      'word-names-another-kind',
      'kind-without-source',
      'plan-passed',
      'claim-missing',
      'only-in-ukraine',
    ]),
    pointer: z.string().meta({ description: 'JSON Pointer to what is meant (RFC 6901)' }),
    detail: z.string(),
    word: z.strictObject({ text: z.string(), language: languageSchema }).optional(),
  })
  .meta({ id: 'LedgerWarning', description: 'What an editor should look at in a record' })
export type LedgerWarning = z.infer<typeof ledgerWarningSchema>

/**
 * What an editor should look at: a limited partnership without its end, a word that names another kind, a plan whose day
 * has passed, what nobody vouches for.
 *
 * @param today the calendar day, `YYYY-MM-DD`, in the zone of the newsroom
 */
export function ledgerWarnings(
  { members, milestones, documents }: Pick<Partnership, 'members' | 'milestones' | 'documents'>,
  today: string,
): LedgerWarning[] {
  const isUkrainian = (side: string) =>
    members.some(({ municipality }) => municipality.slug === side && municipality.country === 'UA')
  const hasDocument = ({ id }: Milestone) => documents.some(({ milestone }) => milestone === id)
  return [
    ...members.flatMap(memberWarnings),
    ...milestones.flatMap((milestone, i) => [
      ...planWarning(milestone, i, today),
      ...(milestone.claims.length === 0 && !hasDocument(milestone) ? [claimMissing(milestone, i)] : []),
      ...ukrainianWarning(milestone, i, isUkrainian),
    ]),
  ]
}

const limitedKinds: readonly Member['kind'][] = ['project', 'friendship']

function memberWarnings({ municipality, kind, terms, validUntil }: Member, i: number): LedgerWarning[] {
  const pointer = `/members/${i}`
  const warnings: LedgerWarning[] = []
  if (limitedKinds.includes(kind) && validUntil === undefined)
    warnings.push({
      rule: 'validity-missing',
      pointer: `${pointer}/validUntil`,
      detail: `To ${municipality.slug} it is a ${kind}, which is limited: say until when, or "open".`,
    })
  if (!terms.some(({ source }) => source))
    warnings.push({
      rule: 'kind-without-source',
      pointer: `${pointer}/terms`,
      detail: `No source says what ${municipality.slug} calls it.`,
    })
  for (const [j, term] of terms.entries())
    if (term.kind !== undefined && term.kind !== kind)
      warnings.push({
        rule: 'word-names-another-kind',
        pointer: `${pointer}/terms/${j}`,
        detail: `“${term.text}” names a ${term.kind}, the record says ${kind}.`,
        word: { text: term.text, language: term.language },
      })
  return warnings
}

function planWarning(milestone: Milestone, i: number, today: string): LedgerWarning[] {
  if (milestoneStanding(milestone, today) !== 'plan-passed') return []
  const detail = `"${milestone.id}" was planned for ${milestone.when}, and nothing says that it took place.`
  return [{ rule: 'plan-passed', pointer: `/milestones/${i}/status`, detail }]
}

function claimMissing({ id }: Milestone, i: number): LedgerWarning {
  const detail = `Neither a source nor a document vouches for "${id}".`
  return { rule: 'claim-missing', pointer: `/milestones/${i}/claims`, detail }
}

/** Only Ukraine asks a ministry, and keeps a register. */
function ukrainianWarning(
  { id, kind, sides }: Milestone,
  i: number,
  isUkrainian: (side: string) => boolean,
): LedgerWarning[] {
  if (kind !== 'approval' && kind !== 'registration') return []
  if (sides?.every(isUkrainian)) return []
  const detail = `"${id}" is a step of Ukrainian law: name the Ukrainian side as the one whose act it is.`
  return [{ rule: 'only-in-ukraine', pointer: `/milestones/${i}/sides`, detail }]
}
