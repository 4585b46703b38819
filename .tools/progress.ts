/** One line that is written over while something takes long, empty at its end; nothing where nobody watches. */
export function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
