interface Room {
  /** How many lines there is room for. */
  mostLines: number
  width: number
  /** How wide a text is, in the unit of `width`. */
  measure: (text: string) => number
}

/** Breaks a text into lines at its spaces; a word wider than a line is broken where the line ends. */
export function fitLines(
  text: string,
  { mostLines, width, measure }: Room,
): { lines: string[]; isCut: boolean } {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, (word) => measure(word) <= width)) {
    const longer = line + piece
    if (measure(longer.trimEnd()) <= width) {
      line = longer
      continue
    }
    lines.push(line.trimEnd())
    line = piece.trimStart()
  }
  lines.push(line.trimEnd())
  if (lines.length <= mostLines) return { lines, isCut: false }
  return { lines: [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`], isCut: true }
}

/** Words with the space that follows; single letters of a word that fits on no line. No-break spaces are part of a word. */
function piecesOf(text: string, fits: (word: string) => boolean): string[] {
  return (text.match(/[^ ]+ ?/g) ?? []).flatMap((word) => (fits(word.trimEnd()) ? [word] : [...word]))
}
