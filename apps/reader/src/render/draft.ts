import { randomUUID } from 'node:crypto'
import type { Instant } from '@news/domain'
import type { PageClock } from '../page-clock.ts'

/** What is left blank: the words for a moment, or the instant at which these become false. */
interface Blank {
  instant: Instant
  field: 'text' | 'nextChangeAt'
}

/** HTML in UTF-8, or words for time that are not said yet. */
export type Piece = Buffer | Blank

/** A place in a page whose text is not rendered with the page. */
interface Gap {
  /** Rendered in its place. */
  mark: string
  fill: (pieces: readonly Piece[]) => void
}

/** A page, or a part of one, while it is rendered. */
export interface Draft {
  leaveGap: () => Gap
  /** A clock that puts blanks in the place of words that will change. */
  leaveBlanks: (clock: PageClock) => PageClock
  /** @param markup what was rendered, with the marks of all that was left out */
  takeApart: (markup: string) => Piece[]
}

/** No text of a page can hold this: it is another one in every process. The number of what is left out follows. */
const mark = randomUUID()
const digits = 6

/** What a page would have to write in another way: that is left to whoever renders it. */
const special = /["&'<>]/

export function createDraft(): Draft {
  const fillings: (readonly Piece[])[] = []
  const leave = (filling: readonly Piece[]) => mark + String(fillings.push(filling) - 1).padStart(digits, '0')
  return {
    leaveGap() {
      const at = fillings.length
      return {
        mark: leave([]),
        fill(pieces) {
          fillings[at] = pieces
        },
      }
    },
    leaveBlanks: (clock) => ({
      ...clock,
      describe(instant) {
        const words = clock.describe(instant)
        if (words.nextChangeAt === null) return words
        const text = leave([{ instant, field: 'text' }])
        return { ...words, text, nextChangeAt: leave([{ instant, field: 'nextChangeAt' }]) }
      },
    }),
    takeApart: (markup) => takeApart(Buffer.from(markup), fillings),
  }
}

/** The bytes between the marks, and what the marks stand for. */
function takeApart(bytes: Buffer, fillings: readonly (readonly Piece[])[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
    const end = at + mark.length + digits
    const number = Number(bytes.toString('latin1', at + mark.length, end))
    pieces.push(bytes.subarray(from, at), ...(fillings[number] ?? []))
    from = end
  }
  pieces.push(bytes.subarray(from))
  return pieces
}

/**
 * What was drawn, with the words of another moment of the same day; undefined where more than words would differ.
 *
 * @param clock of that moment
 */
export function fillIn(pieces: readonly Piece[], clock: PageClock): Buffer | undefined {
  const filled: Buffer[] = []
  for (const piece of pieces) {
    const bytes = Buffer.isBuffer(piece) ? piece : say(piece, clock)
    if (!bytes) return undefined
    filled.push(bytes)
  }
  return Buffer.concat(filled)
}

function say({ instant, field }: Blank, clock: PageClock): Buffer | undefined {
  const said = clock.describe(instant)[field]
  return said === null || special.test(said) ? undefined : Buffer.from(said)
}
