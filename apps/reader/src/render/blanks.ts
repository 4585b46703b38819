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

/** What is left blank of a moment: its words, and the instant at which these become false. */
type Field = 'text' | 'nextChangeAt'

/** No text of a page can hold this: it is another one in every process. */
const mark = randomUUID()
const blanks = new RegExp(`${mark}-(text|nextChangeAt)-(\\d+);`)

/** What a page would have to write in another way: that is left to whoever renders it. */
const special = /["&'<>]/

/** A clock that puts blanks in the place of words that will change, and makes a form of what is rendered by it. */
export function leaveBlanks(clock: PageClock): { clock: PageClock; toForm: (markup: string) => Form } {
  const instants: Instant[] = []
  return {
    clock: {
      ...clock,
      describe(instant) {
        const words = clock.describe(instant)
        if (words.nextChangeAt === null) return words
        const known = instants.indexOf(instant)
        const index = known < 0 ? instants.push(instant) - 1 : known
        return { ...words, text: `${mark}-text-${index};`, nextChangeAt: `${mark}-nextChangeAt-${index};` }
      },
    },
    toForm: (markup) => createForm(markup, instants),
  }
}

function createForm(markup: string, instants: readonly Instant[]): Form {
  const [beginning = '', ...rest] = markup.split(blanks)
  const parts = Array.from({ length: rest.length / 3 }, (_, i) => {
    const [field, index, text = ''] = rest.slice(3 * i, 3 * i + 3)
    return { field: field as Field, index: Number(index), after: Buffer.from(text) }
  })
  const start = Buffer.from(beginning)
  return {
    fillIn(clock) {
      const said = instants.map((instant) => clock.describe(instant))
      if (said.some(({ text, nextChangeAt }) => nextChangeAt === null || special.test(text))) return undefined
      const filled = parts.flatMap(({ field, index, after }) => [
        Buffer.from(said[index]?.[field] ?? ''),
        after,
      ])
      return Buffer.concat([start, ...filled])
    },
  }
}
