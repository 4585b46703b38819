interface Room {
  /** How many lines there is room for. */
  mostLines: number
  width: number
  /** How wide a text is, in the unit of `width`. */
  measure: (text: string) => number
}

interface Lines {
  lines: string[]
  /** There was more than there is room for. */
  isCut: boolean
  /** A word was wider than a line. */
  isTorn: boolean
}

/** Lines may be as short as this part of the width, so that the last of them is no single word. */
const narrowest = 0.6
const step = 0.04

/**
 * The largest size at which all of a text is there and no word torn; where there is none, no word is left out; at the
 * smallest size what is too much is cut off.
 */
export function fitLargest<Size extends number>(
  text: string,
  sizes: readonly [Size, ...Size[]],
  roomAt: (size: Size) => Room,
): Pick<Lines, 'lines'> & { size: Size } {
  const tries = sizes.map((size) => ({ size, ...fitLines(text, roomAt(size)) }))
  const whole = tries.filter(({ isCut }) => !isCut)
  const { size } = whole.find(({ isTorn }) => !isTorn) ?? whole[0] ?? tries.at(-1) ?? { size: sizes[0] }
  return { size, lines: balanceLines(text, roomAt(size)).lines }
}

/** Breaks a text into lines of about the same length, and into no more of them than it needs. */
export function balanceLines(text: string, room: Room): Lines {
  const full = fitLines(text, room)
  for (let part = narrowest; part < 1; part += step) {
    const even = fitLines(text, { ...room, width: room.width * part })
    // Joined, the lines are the same text only where no word is torn that was whole before.
    if (even.lines.length === full.lines.length && even.lines.join(' ') === full.lines.join(' ')) return even
  }
  return full
}

/** What does not stand before "…": a comma, a dash. */
const unfinished = /[\s,;:·—–-]+$/u

/** Breaks a text into lines at its spaces; a word wider than a line has lines of its own and is broken where they end. */
export function fitLines(text: string, { mostLines, width, measure }: Room): Lines {
  const lines: string[] = []
  let line = ''
  let isTorn = false
  const fits = (words: string) => measure(words.trimEnd()) <= width
  const end = () => {
    if (line) lines.push(line.trimEnd())
    line = ''
  }
  const add = (piece: string) => {
    if (!fits(line + piece)) end()
    line += piece
  }
  // No-break spaces are part of a word.
  for (const word of text.match(/[^ ]+ ?/g) ?? []) {
    if (fits(word)) add(word)
    else {
      isTorn = true
      end()
      for (const letter of word) add(letter)
    }
  }
  end()
  if (lines.length <= mostLines) return { lines, isCut: false, isTorn }
  const last = lines[mostLines - 1]?.replace(unfinished, '')
  return { lines: [...lines.slice(0, mostLines - 1), `${last}…`], isCut: true, isTorn }
}
