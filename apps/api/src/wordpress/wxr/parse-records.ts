import { ImportError } from '../import-error.ts'
import { cleanText } from '../site-text.ts'
import { type Damage, explainDamage } from './explain-damage.ts'
import { type RawRecord, RecordReader } from './record-reader.ts'

/** What PHP prints before an export when a plug-in of the site has a fault. */
const warnings = /^\s*(?:<br ?\/?>\s*)?(?:<b>)?(?:PHP )?(?:Warning|Notice|Deprecated)\b/

/** So much of the beginning and of the end is kept to say what is wrong there. */
const kept = 2_000

/**
 * The records of an export, in its order, as its text comes in.
 *
 * @throws ImportError for what is no XML, no WordPress export, or ends too early
 */
export async function* parseRecords(chunks: AsyncIterable<string>, file: string): AsyncGenerator<RawRecord> {
  const reader = new RecordReader(file)
  const damage: Damage = { file, reader, head: '', tail: '' }
  try {
    for await (const chunk of chunks) {
      const text = cleanText(chunk)
      const isStart = damage.head === ''
      const clean: string = isStart ? withoutWarnings(text).trimStart() : text
      if (isStart) damage.head = clean.slice(0, kept)
      damage.tail = (damage.tail + clean.slice(-kept)).slice(-kept)
      reader.write(clean)
      yield* reader.take()
    }
    if (damage.head === '') throw new ImportError('file-empty', `${file} holds nothing but spaces.`)
    reader.close()
  } catch (cause) {
    throw explainDamage(cause, damage)
  }
  yield* reader.take()
}

function withoutWarnings(text: string): string {
  return warnings.test(text) ? text.slice(Math.max(0, text.indexOf('<?xml'))) : text
}
