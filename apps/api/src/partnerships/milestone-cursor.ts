import { fuzzyDateSchema, idSchema, slugSchema } from '@news/domain'
import { unknownCursor } from '../http/cursor.ts'

/** The place of a milestone among those of all partnerships: unlike an offset it stays when others are added. */
export interface MilestoneKey {
  when: string
  partnershipId: string
  id: string
}

export function formatMilestoneCursor({ when, partnershipId, id }: MilestoneKey): string {
  return Buffer.from(`${when} ${partnershipId} ${id}`).toString('base64url')
}

/** @throws ProblemError 400 for a cursor that is not of this list */
export function parseMilestoneCursor(cursor: string | undefined): MilestoneKey | undefined {
  if (cursor === undefined) return undefined
  const [when, partnershipId, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const key = {
    when: fuzzyDateSchema.safeParse(when).data,
    partnershipId: idSchema.safeParse(partnershipId).data,
    id: slugSchema.safeParse(id).data,
  }
  if (key.when === undefined || key.partnershipId === undefined || key.id === undefined || rest.length > 0)
    throw unknownCursor()
  return { when: key.when, partnershipId: key.partnershipId, id: key.id }
}
