/**
 * How many letters must be put in, left out, replaced or exchanged with their neighbour to make one word of another
 * (optimal string alignment).
 *
 * @param most when it is more than this, any higher number is returned
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const replaced = at(above, j - 1) + (same ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? at(twoAbove, j - 2) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(replaced, at(above, j) + 1, at(row, j - 1) + 1, swapped))
    }
    if (Math.min(...row) > most) return most + 1
    ;[twoAbove, above] = [above, row]
  }
  return at(above, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
