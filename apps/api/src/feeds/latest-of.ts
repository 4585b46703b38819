import type { Instant } from '@news/domain'

/** The last of some moments. */
export function latestOf(moments: readonly (Instant | undefined)[]): Instant | undefined {
  return moments.toSorted().findLast((moment) => moment !== undefined)
}
