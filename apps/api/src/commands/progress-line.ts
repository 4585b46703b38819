import type { WriteStream } from 'node:tty'
import type { ImportProgress } from '../wordpress/import-wxr.ts'

/** Time between two changes of the line, in milliseconds: people read no faster, and terminals are slow. */
const pause = 100

const clearLine = '\r\u001b[K'

/** One line of a terminal that says how far an import has come. A stream that is no terminal gets nothing. */
export function createProgressLine(stream: Pick<WriteStream, 'isTTY' | 'write'>) {
  let nextAt = 0
  return {
    show(progress: ImportProgress) {
      const now = performance.now()
      if (!stream.isTTY || now < nextAt) return
      nextAt = now + pause
      stream.write(clearLine + progressText(progress))
    },
    clear() {
      if (stream.isTTY) stream.write(clearLine)
    },
  }
}

function progressText({ phase, bytesRead, bytesTotal, articles }: ImportProgress): string {
  const percent = Math.floor((100 * bytesRead) / Math.max(bytesTotal, 1))
  if (phase === 'checking') return `Checking the export  ${percent} %`
  return `Importing  ${percent} %  ${articles} articles`
}
