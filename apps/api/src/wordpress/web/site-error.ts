/** Why a site did not give what was asked for, as a program may ask. */
export type SiteErrorCode =
  | 'unreachable'
  | 'busy'
  | 'foreign-host'
  | 'private-address'
  | 'too-large'
  | 'not-wordpress'
  | 'closed'
  | 'unauthorized'
  | 'unreadable'
  | 'stopped'

/** A site that cannot be read. Its message is one sentence for whoever named the site; what was saved stays. */
export class SiteError extends Error {
  override name = 'SiteError'
  readonly code: SiteErrorCode

  constructor(code: SiteErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
