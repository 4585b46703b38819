/** What a writer knows of a thing: its revision, that there is none, or only that there is one. */
export type Expectation = 'nothing' | 'anything' | readonly number[]

/** A thing is not as its writer knows it. */
export class StaleError extends Error {
  override name = 'StaleError'
  /** The revision that it has; absent when there is none. */
  readonly revision: number | undefined

  constructor(revision?: number) {
    super(revision === undefined ? 'There is none yet.' : `Its revision is ${revision} now.`)
    this.revision = revision
  }
}

/** @throws StaleError */
export function checkExpectation(
  known: { revision: number } | undefined,
  expected: Expectation | 'whatever',
): void {
  if (expected === 'whatever') return
  const fits = known
    ? expected === 'anything' || (expected !== 'nothing' && expected.includes(known.revision))
    : expected === 'nothing'
  if (!fits) throw new StaleError(known?.revision)
}
