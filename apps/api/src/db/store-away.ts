/** The store does not answer at the moment; it may in a while, without anybody's doing here. */
export class StoreAwayError extends Error {
  override name = 'StoreAwayError'
  /** After how many seconds it is worth asking again. */
  readonly retryAfterSeconds = 5

  constructor(cause: unknown) {
    super('The store does not answer at the moment.', { cause })
  }
}
