import { ImportError } from '../import-error.ts'
import { CutOffError, NotTextError } from './decode-export.ts'
import { IllFormedError, type RecordReader } from './record-reader.ts'

/** What is known of a file when reading it comes to an end too early. */
export interface Damage {
  file: string
  reader: RecordReader
  /** How its text begins, and how what was read of it ends. */
  head: string
  tail: string
}

/** The complaint of whoever read a file, as a sentence that says where it is damaged. Other errors stay as they are. */
export function explainDamage(cause: unknown, damage: Damage): unknown {
  const { file, reader, tail } = damage
  if (cause instanceof CutOffError) return cutOff(damage, cause)
  if (cause instanceof NotTextError) return notText(damage, cause)
  if (!(cause instanceof IllFormedError)) return cause
  if (!reader.hasRoot) return notXml(damage, cause)
  if (reader.isOver && !tail.trimEnd().endsWith('</rss>')) return cutOff(damage, cause)
  const { soundLine, line } = reader
  const where = soundLine === line || reader.isOver ? `line ${soundLine}` : `lines ${soundLine} to ${line}`
  const what = reader.isOver ? 'an “&” or a tag is never closed' : 'the text is no valid XML'
  return new ImportError('not-xml', `${file} is damaged: from ${where} ${what}.`, { cause })
}

/** An export that ends before its end: a download that broke off, a full disk, a site that gave up. */
function cutOff({ file, reader, tail }: Damage, cause: unknown): ImportError {
  const { line, items } = reader
  const place = `it ends in line ${line}, after ${items} whole ${items === 1 ? 'item' : 'items'}`
  const reason = fatalError(tail)
  const blame = reason === undefined ? '' : `; the site itself broke it off: ${reason}`
  return new ImportError('truncated', `${file} is cut off: ${place}${blame}.`, { cause })
}

/** What PHP said last. */
function fatalError(tail: string): string | undefined {
  const [, reason] = /Fatal error(?:<\/b>)?:\s+([^<\n]{1,200})/.exec(tail) ?? []
  // Where in the site's own files is nothing to whoever holds the export.
  return reason?.split(/ in (?:\/|$)/, 1)[0]
}

function notText({ file, reader }: Damage, cause: NotTextError): ImportError {
  const what = `line ${reader.line} is not text in ${cause.encoding}`
  const message = reader.hasRoot
    ? `${file} is damaged: ${what}. Save it in that encoding, or name the right one in its first line.`
    : `${file} is no WordPress export: ${what}.`
  return new ImportError('not-xml', message, { cause })
}

function notXml({ file, head }: Damage, cause: unknown): ImportError {
  const [first = ''] = head.split('\n')
  const line = first.replace(/\p{C}/gu, ' ')
  const beginning = line.length > 60 ? `${line.slice(0, 60)}…` : line
  const message = `${file} is not XML, so it is no WordPress export: it begins with “${beginning}”.`
  return new ImportError('not-xml', message, { cause })
}
