import type { Instant } from '@news/domain'
import { usePage } from '../page-context.ts'

/**
 * A moment in words ("44 хвилини тому"); the whole date on demand and for machines. `data-next` holds the instant at
 * which the words become false: the browser's one timer goes by it, without JavaScript the words stay as they are.
 */
export function Time({ instant, className }: { instant: Instant; className?: string }) {
  const { text, datetime, absolute, nextChangeAt } = usePage().clock.describe(instant)
  return (
    <time className={className} dateTime={datetime} title={absolute} data-next={nextChangeAt ?? undefined}>
      {text}
    </time>
  )
}
