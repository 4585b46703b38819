const clearLine = '\r\u001b[K'

/** One line of a terminal that says how many of something are done. */
export function createCounter(things: string, stream = process.stderr) {
  return {
    show(count: number) {
      if (stream.isTTY) stream.write(`${clearLine}${count} ${things}`)
    },
    clear() {
      if (stream.isTTY) stream.write(clearLine)
    },
  }
}
