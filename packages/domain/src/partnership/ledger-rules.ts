import type { z } from 'zod'
import type { Organisation, PartnershipDocument, Programme } from './cooperation.ts'
import type { Delivery } from './delivery.ts'
import type { Member } from './member.ts'
import type { Milestone } from './milestone.ts'
import type { Participant } from './participant.ts'

/** The parts of a ledger that refer to one another. */
export interface LedgerParts {
  members: Member[]
  milestones: Milestone[]
  people: Participant[]
  documents: PartnershipDocument[]
  programmes: Programme[]
  organisations: Organisation[]
  deliveries: Delivery[]
}

type Path = (string | number)[]
type Complain = (path: Path, message: string) => void

/**
 * What no ledger may break: every side that it names is one of its members, every milestone and delivery has a name of
 * its own, and a signing counts as done only with a signatory of each side and a paper or a source.
 */
export function checkLedger(ledger: LedgerParts, context: z.core.$RefinementCtx): void {
  const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path, message })
  const slugs = ledger.members.map(({ municipality }) => municipality.slug)
  checkUnique(slugs, (i) => ['members', i, 'municipality', 'slug'], complain)
  checkUnique(
    ledger.milestones.map(({ id }) => id),
    (i) => ['milestones', i, 'id'],
    complain,
  )
  checkUnique(
    ledger.deliveries.map(({ id }) => id),
    (i) => ['deliveries', i, 'id'],
    complain,
  )
  for (const { side, path } of namedSides(ledger))
    if (!slugs.includes(side)) complain(path, `"${side}" is not a member (${slugs.join(', ')})`)
  for (const [i, { milestone }] of ledger.documents.entries())
    if (milestone !== undefined && !ledger.milestones.some(({ id }) => id === milestone))
      complain(['documents', i, 'milestone'], `"${milestone}" is not a milestone`)
  for (const [i, milestone] of ledger.milestones.entries())
    checkSigning(milestone, ledger, (message) => complain(['milestones', i, 'status'], message))
}

function checkUnique(names: readonly string[], toPath: (index: number) => Path, complain: Complain): void {
  for (const [i, name] of names.entries())
    if (names.indexOf(name) < i) complain(toPath(i), `"${name}" is named twice`)
}

/** "Signed" is the word that is quoted: it needs somebody who signed for each side, and something to show. */
function checkSigning(
  { id, kind, status, sides, participants, claims }: Milestone,
  { members, documents }: LedgerParts,
  complain: (message: string) => void,
): void {
  if (kind !== 'signing' || status !== 'done') return
  const signing = sides ?? members.map(({ municipality }) => municipality.slug)
  const missing = signing.filter(
    (side) => !participants.some((person) => person.side === side && person.capacity === 'signatory'),
  )
  if (missing.length > 0)
    complain(`a signing that is done needs a signatory of each side; none of ${missing.join(', ')}`)
  if (claims.length === 0 && !documents.some(({ milestone }) => milestone === id))
    complain('a signing that is done needs a document or a claim with its source')
}

interface NamedSide {
  side: string
  path: Path
}

function namedSides(ledger: LedgerParts): NamedSide[] {
  const { milestones, people, documents, programmes, organisations, deliveries } = ledger
  return [
    ...milestones.flatMap(({ claims, participants, sides = [] }, i) => [
      ...sidesOf(claims, ['milestones', i, 'claims']),
      ...sidesOf(participants, ['milestones', i, 'participants']),
      ...sides.map((side, j) => ({ side, path: ['milestones', i, 'sides', j] })),
    ]),
    ...sidesOf(people, ['people']),
    ...sidesOf(documents, ['documents']),
    ...sidesOf(organisations, ['organisations']),
    ...programmes.flatMap(({ wordings = [] }, i) => sidesOf(wordings, ['programmes', i, 'wordings'])),
    ...deliveries.flatMap(({ from, to, steps }, i) => [
      { side: from, path: ['deliveries', i, 'from'] },
      { side: to, path: ['deliveries', i, 'to'] },
      ...steps.flatMap(({ claims }, j) => sidesOf(claims, ['deliveries', i, 'steps', j, 'claims'])),
    ]),
  ]
}

function sidesOf(parts: readonly { side?: string | undefined }[], path: Path): NamedSide[] {
  return parts.flatMap(({ side }, i) => (side === undefined ? [] : [{ side, path: [...path, i, 'side'] }]))
}
