import { randomUUID } from 'node:crypto'
import type { Instant } from '@news/domain'
import type { PageClock } from '../page-clock.ts'

/** A page in which the words for time are left blank. */
export interface Form {
  /**
   * The page with the words of another moment of the same day; undefined where more than words would differ.
   *
   * @param clock of that moment
   */
  fillIn: (clock: PageClock) => Buffer | undefined
}

/** What is left blank: the words for a moment, or the instant at which these become false. */
interface Blank {
  instant: Instant
  field: 'text' | 'nextChangeAt'
}

/** No text of a page can hold this: it is another one in every process. The number of the blank follows. */
const mark = randomUUID()
const digits = 6

/** What a page would have to write in another way: that is left to whoever renders it. */
const special = /["&'<>]/

/** A clock that puts blanks in the place of words that will change, and makes a form of what is rendered by it. */
export function leaveBlanks(clock: PageClock): { clock: PageClock; toForm: (markup: string) => Form } {
  const blanks: Blank[] = []
  const leaveBlank = (blank: Blank) => mark + String(blanks.push(blank) - 1).padStart(digits, '0')
  return {
    clock: {
      ...clock,
      describe(instant) {
        const words = clock.describe(instant)
        if (words.nextChangeAt === null) return words
        const text = leaveBlank({ instant, field: 'text' })
        return { ...words, text, nextChangeAt: leaveBlank({ instant, field: 'nextChangeAt' }) }
      },
    },
    toForm: (markup) => createForm(markup, blanks),
  }
}

function createForm(markup: string, blanks: readonly Blank[]): Form {
  const { parts, rest } = cutAtBlanks(Buffer.from(markup), blanks)
  return {
    fillIn(clock) {
      const filled: Buffer[] = []
      for (const { before, blank } of parts) {
        const said = clock.describe(blank.instant)[blank.field]
        if (said === null || special.test(said)) return undefined
        filled.push(before, Buffer.from(said))
      }
      return Buffer.concat([...filled, rest])
    },
  }
}

/** The bytes before each blank, and those after the last. */
function cutAtBlanks(
  bytes: Buffer,
  blanks: readonly Blank[],
): { parts: { before: Buffer; blank: Blank }[]; rest: Buffer } {
  const parts: { before: Buffer; blank: Blank }[] = []
  let from = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
    const end = at + mark.length + digits
    const blank = blanks[Number(bytes.toString('latin1', at + mark.length, end))]
    if (blank) parts.push({ before: bytes.subarray(from, at), blank })
    from = end
  }
  return { parts, rest: bytes.subarray(from) }
}
