/** Why an export was refused, as a program may ask. */
export type ImportErrorCode =
  | 'file-missing'
  | 'not-a-file'
  | 'file-unreadable'
  | 'file-empty'
  | 'not-xml'
  | 'not-wxr'
  | 'entities'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'uploads-missing'

/** An export that cannot be imported. Its message is one sentence for whoever gave the command; nothing was stored. */
export class ImportError extends Error {
  override name = 'ImportError'
  readonly code: ImportErrorCode

  constructor(code: ImportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
