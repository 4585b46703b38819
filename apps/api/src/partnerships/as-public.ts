import { type Partnership, type PartnershipDraft, withoutExposure } from '@news/domain'
import type { AppContext } from '../context.ts'

type Clock = Pick<AppContext, 'now' | 'timeZone'>

/** The calendar day of today in the newsroom's zone, `YYYY-MM-DD`. */
export function todayOf({ now, timeZone }: Clock): string {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(now())
}

/** What everybody may see of a record today. */
export function asPublic<Record extends Partnership | PartnershipDraft>(
  record: Record,
  clock: Clock,
): Record {
  return withoutExposure(record, todayOf(clock))
}
