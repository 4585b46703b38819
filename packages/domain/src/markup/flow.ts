import type { Part } from './parts.ts'
import { type Piece, piecesText, tidyPieces } from './pieces.ts'
import { asEmbeddable, toEmbed } from './providers.ts'

/** Whether a line break in the text is one (the classic editor), or only white space (HTML). */
export type LineBreaks = 'typed' | 'markup'

/** Gathers running text into paragraphs, and whatever else stands between them, in order. */
export class Flow {
  readonly parts: Part[] = []
  private pieces: Piece[] = []

  /** In the classic editor an empty line begins a new paragraph. */
  text(piece: Piece, lineBreaks: LineBreaks): void {
    const value = piece.text.replace(/\r\n?/g, '\n').replace(/[ \t\f]+/g, ' ')
    if (lineBreaks === 'markup') this.pieces.push({ ...piece, text: value.replace(/ ?\n[ \n]*/g, ' ') })
    else
      for (const [i, paragraph] of value.split(/\n\s*\n/).entries()) {
        if (i > 0) this.cut()
        this.pieces.push({ ...piece, text: this.endsLine() ? paragraph.replace(/^ ?\n/, '') : paragraph })
      }
  }

  /** Two in a row make a paragraph of what follows, as the classic editor has it. */
  lineBreak(lineBreaks: LineBreaks): void {
    if (lineBreaks === 'typed' && this.endsLine()) this.cut()
    else this.pieces.push({ text: '\n', marks: [] })
  }

  add(parts: readonly Part[]): void {
    this.cut()
    this.parts.push(...parts)
  }

  /** Ends the paragraph. */
  cut(): void {
    const pieces = tidyPieces(this.pieces)
    this.pieces = []
    if (pieces.length > 0) this.parts.push(...withPlayers(pieces))
  }

  private endsLine(): boolean {
    return this.pieces.at(-1)?.text.endsWith('\n') ?? false
  }
}

/** The bare address of a film on a line of its own is a film, linked or not. */
function withPlayers(pieces: readonly Piece[]): Part[] {
  const whole: Part[] = [{ _type: 'block', style: 'normal', pieces }]
  const lines = piecesText(pieces).split('\n')
  const [first] = pieces
  const isLink = first?.href !== undefined && first.href !== first.text
  if (pieces.length > 1 || isLink || !lines.some(asEmbeddable)) return whole
  const flow: Part[] = []
  let before: string[] = []
  const end = () => {
    const text = tidyPieces([{ text: before.join('\n'), marks: first?.marks ?? [] }])
    if (text.length > 0) flow.push({ _type: 'block', style: 'normal', pieces: text })
    before = []
  }
  for (const line of lines) {
    const address = asEmbeddable(line)
    if (address === undefined) before.push(line)
    else {
      end()
      flow.push(toEmbed(address))
    }
  }
  end()
  return flow
}
