/** The store does not answer at the moment; it may in a while, without anybody's doing here. */
export class StoreAwayError extends Error {
  override name = 'StoreAwayError'
  /** After how many seconds it is worth asking again. */
  readonly retryAfterSeconds = 5

  constructor(cause: unknown) {
    super('The store does not answer at the moment.', { cause })
  }

  /** What the engine or the network says, for those who run the service. */
  get reason(): string {
    return this.cause instanceof Error ? this.cause.message || String(codeOf(this.cause)) : this.message
  }
}

/** Node tries every address of a host, and says nothing but a code when none answers. */
function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : error.name
}

/** The file of the store is not what it was written as: a fault of the disk, or of whoever touched it. */
export class StoreDamagedError extends Error {
  override name = 'StoreDamagedError'
  /** What the engine says. */
  readonly reason: string

  constructor(cause: Error) {
    super(
      `its file is damaged (${cause.message}). Move it away and bring a backup back: npm run news -- restore <file>`,
      { cause },
    )
    this.reason = cause.message
  }
}
