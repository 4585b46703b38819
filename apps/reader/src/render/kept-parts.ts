import type { Piece } from './draft.ts'
import type { Outline } from './outline.ts'

/** A page or a part of one, without its words for time. */
export interface Drawn {
  pieces: readonly Piece[]
  outline: Outline
  /** Epoch milliseconds between which it is the same. */
  from: number
  until: number
}

const kept = new WeakMap<object, Map<string, Drawn>>()

/**
 * A part of a page that was drawn before, or is now. It is kept for as long as that which it tells of, and its day.
 *
 * @param name tells it from the others that tell of the same
 * @param now epoch milliseconds
 */
export function keepPart(of: object, name: string, now: number, draw: () => Drawn): Drawn {
  const parts = partsOf(of)
  const known = parts.get(name)
  if (known && isOfThatDay(known, now)) return known
  const part = draw()
  parts.set(name, part)
  return part
}

export function isOfThatDay({ from, until }: Pick<Drawn, 'from' | 'until'>, now: number): boolean {
  return now >= from && now < until
}

function partsOf(of: object): Map<string, Drawn> {
  const known = kept.get(of)
  if (known) return known
  const parts = new Map<string, Drawn>()
  kept.set(of, parts)
  return parts
}
