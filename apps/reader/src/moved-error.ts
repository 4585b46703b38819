/** What was asked for has another address now. */
export class MovedError extends Error {
  override name = 'MovedError'
  readonly path: string

  constructor(path: string) {
    super(`moved to ${path}`)
    this.path = path
  }
}
