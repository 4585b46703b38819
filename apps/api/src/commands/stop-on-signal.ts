import { constants } from 'node:os'

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ends a command that is broken off with a sentence on what is left of its work, and as shells expect it to end. */
export function stopOnSignal(sentence: () => string): void {
  for (const signal of endSignals)
    process.once(signal, () => {
      process.stderr.write(`${process.stderr.isTTY ? '\n' : ''}${sentence()}\n`)
      process.exit(128 + constants.signals[signal])
    })
}
