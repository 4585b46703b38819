import { ImportError } from '../import-error.ts'
import { cleanText } from '../site-text.ts'
import { truncated } from './open-export.ts'
import { type RawRecord, RecordReader } from './record-reader.ts'

/**
 * The records of an export, in its order, as its text comes in.
 *
 * @throws ImportError for what is no XML, no WordPress export, or ends too early
 */
export async function* parseRecords(chunks: AsyncIterable<string>, file: string): AsyncGenerator<RawRecord> {
  const reader = new RecordReader(file)
  let isStart = true
  for await (const chunk of chunks) {
    const text = cleanText(chunk)
    const clean: string = isStart ? text.trimStart() : text
    isStart &&= clean === ''
    guard(reader, file, () => reader.write(clean))
    yield* reader.take()
  }
  guard(reader, file, () => reader.close())
  yield* reader.take()
}

/** The parser's complaint as a sentence: at the end of the file it means that the rest is missing. */
function guard(reader: RecordReader, file: string, parse: () => void): void {
  try {
    parse()
  } catch (cause) {
    if (cause instanceof ImportError) throw cause
    if (!reader.hasRoot)
      throw new ImportError('not-xml', `${file} is not XML, so it is no WordPress export.`, { cause })
    if (reader.isClosing) throw truncated(file, cause)
    throw new ImportError('not-xml', `${file} is damaged: line ${reader.line} is not valid XML.`, { cause })
  }
}
