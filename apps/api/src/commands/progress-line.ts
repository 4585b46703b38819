import type { WriteStream } from 'node:tty'

/** How far something long has come. */
export interface Progress {
  /** What is done: `Importing`. */
  label: string
  done: number
  /** 0 when nobody knows yet. */
  total: number
  /** What was counted so far, in words: `120 articles`. */
  count?: string | undefined
}

/** Time between two changes of the line, in milliseconds: people read no faster, and terminals are slow. */
const pauseMs = 100

/** Where lines stay, as in the log of a service, fewer are enough. */
const plainPauseMs = 10_000

const clearLine = '\r\u001b[K'

/**
 * Says how far something long has come: on a terminal in one line, with the rate and the time that is left; elsewhere in
 * a plain line now and then.
 *
 * @param clock in milliseconds; only differences count
 */
export function createProgressLine(
  stream: Pick<WriteStream, 'isTTY' | 'write'> & Partial<Pick<WriteStream, 'columns'>>,
  clock: () => number = () => performance.now(),
) {
  let nextAt = stream.isTTY ? 0 : clock() + plainPauseMs
  let phase = { label: '', startedAt: 0, from: 0 }
  return {
    show(progress: Progress) {
      const now = clock()
      if (progress.label !== phase.label)
        phase = { label: progress.label, startedAt: now, from: progress.done }
      if (now < nextAt) return
      nextAt = now + (stream.isTTY ? pauseMs : plainPauseMs)
      const text = progressText(progress, now - phase.startedAt, phase.from)
      stream.write(stream.isTTY ? clearLine + inWidth(text, stream.columns) : `${text}\n`)
    },
    clear() {
      if (stream.isTTY) stream.write(clearLine)
    },
  }
}

/** A line that is too long would go on in the next one, and stay there. */
function inWidth(text: string, columns = Number.POSITIVE_INFINITY): string {
  return text.length < columns ? text : `${text.slice(0, columns - 2)}…`
}

function progressText({ label, done, total, count }: Progress, elapsedMs: number, from: number): string {
  if (total <= 0) return `${label} …`
  const percent = `${Math.floor((100 * done) / total)} %`
  const perMs = elapsedMs > 1_000 ? (done - from) / elapsedMs : 0
  const left = perMs > 0 ? `${duration((total - done) / perMs)} left` : ''
  return [label, percent, count ?? '', left].filter((part) => part !== '').join('  ')
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  if (seconds < 60) return `${seconds} s`
  return seconds < 3_600 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`
}
