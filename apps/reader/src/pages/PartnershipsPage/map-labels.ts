/** A city on the map. */
export interface Spot {
  x: number
  y: number
  name: string
}

export interface Label extends Spot {
  anchor: 'start' | 'end'
}

const lineHeight = 13
/** Of Cyrillic letters, which are the wider ones. */
const letterWidth = 7.8
const gap = 7

/** The names that find room beside their cities, on one side or the other, on a map of this width; the table has all. */
export function chooseLabels(spots: readonly Spot[], width: number): Label[] {
  const chosen: Label[] = []
  for (const spot of spots) {
    const candidates: Label[] = [
      { ...spot, x: spot.x + gap, y: spot.y + 4, anchor: 'start' },
      { ...spot, x: spot.x - gap, y: spot.y + 4, anchor: 'end' },
    ]
    const fitting = candidates.find(
      (label) =>
        boxOf(label).left >= 0 &&
        boxOf(label).right <= width &&
        !chosen.some((other) => overlap(boxOf(label), boxOf(other))) &&
        !spots.some((other) => other.name !== spot.name && overlap(boxOf(label), dotOf(other))),
    )
    if (fitting) chosen.push(fitting)
  }
  return chosen
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

function boxOf({ x, y, name, anchor }: Label): Box {
  const width = name.length * letterWidth
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - lineHeight + 3, bottom: y + 3 }
}

function dotOf({ x, y }: Spot): Box {
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
