import { type Decorator, decorators, type Link, type Span, type TextBlock } from '../article/body.ts'
import { trimEndOf } from '../text/trim-end.ts'

/** A run of text on its way into a block, before marks have keys. */
export interface Piece {
  text: string
  marks: readonly Decorator[]
  href?: string | undefined
}

/** A paragraph, heading or list item without keys. */
export interface TextPart {
  _type: 'block'
  style: TextBlock['style']
  listItem?: 'bullet' | 'number'
  level?: number
  pieces: readonly Piece[]
}

export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

/** Whatever is neither space nor a sign of direction. */
const seen = /[^\s\u00a0\u200b\u202a-\u202e\u2066-\u2069]/

/**
 * White space as a browser shows it: one space between words, none at the ends and around line breaks. Pieces that
 * look alike become one; a run without any visible text becomes none at all.
 */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const tidy: Piece[] = []
  let previous = '\n'
  for (const piece of pieces) {
    const text = tidyText(tidy.length === 0 ? piece.text.replace(/^[ \n]+/, '') : piece.text, previous)
    if (text === '') continue
    if (text.startsWith('\n')) trimEnd(tidy, / /)
    previous = text.at(-1) ?? previous
    append(tidy, { ...piece, text })
  }
  trimEnd(tidy, /[ \n]/)
  return seen.test(piecesText(tidy)) ? tidy : []
}

/** Several runs as one, line by line. */
export function joinPieces(runs: readonly (readonly Piece[])[]): Piece[] {
  return tidyPieces(runs.flatMap((run, i) => (i === 0 ? run : [{ text: '\n', marks: [] }, ...run])))
}

/** The spans and links of Portable Text; keys count up within the block. */
export function toInline(pieces: readonly Piece[]): { children: Span[]; markDefs: Link[] } {
  const hrefs = [...new Set(pieces.flatMap((piece) => piece.href ?? []))]
  return {
    children: pieces.map(({ text, marks, href }, i) => ({
      _type: 'span',
      _key: `s${i}`,
      text,
      marks: [...inOrder(marks), ...(href === undefined ? [] : [`l${hrefs.indexOf(href)}`])],
    })),
    markDefs: hrefs.map((href, i) => ({ _type: 'link', _key: `l${i}`, href })),
  }
}

function tidyText(text: string, previous: string): string {
  const single = text.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n')
  return previous === ' ' || previous === '\n' ? single.replace(/^ /, '') : single
}

function trimEnd(pieces: Piece[], letter: RegExp): void {
  for (let last = pieces.pop(); last; last = pieces.pop()) {
    const text = trimEndOf(last.text, letter)
    if (text === '') continue
    pieces.push({ ...last, text })
    return
  }
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (!last || last.href !== piece.href || String(inOrder(last.marks)) !== String(inOrder(piece.marks)))
    pieces.push(piece)
  else pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
}

function inOrder(marks: readonly Decorator[]): Decorator[] {
  return decorators.filter((decorator) => marks.includes(decorator))
}
