import type { TableBlock, TableCell } from '@news/domain'

type Row = TableBlock['rows'][number]

/** A number, with its sign, its unit of a sign or two, and spaces between its thousands: "−12,5", "1 250,00 €", "8 %". */
const figure = /^[−–+-]?\s?[€$£₴]?\s?\d[\d\s.,’]*(?:\s?[%‰°€$£₴]C?)?$/
/** Stands where there is none. */
const none = /^[—–-]?$/

/**
 * The columns that hold figures and nothing else: their digits stand below one another. The first column names its rows.
 * Where cells span others nobody knows what stands below what.
 *
 * @param rows without those that head the columns
 */
export function figureColumns(rows: readonly Row[]): ReadonlySet<number> {
  const [first] = rows
  const isPlain = rows.every(({ cells }) => cells.every(({ columnSpan, rowSpan }) => !columnSpan && !rowSpan))
  if (!first || !isPlain) return new Set()
  const holdsFigures = (column: number) => {
    const texts = rows.map(({ cells }) => textOf(cells[column]))
    return (
      texts.every((text) => figure.test(text) || none.test(text)) && texts.some((text) => figure.test(text))
    )
  }
  return new Set(
    first.cells.map((_, column) => column).filter((column) => column > 0 && holdsFigures(column)),
  )
}

function textOf(cell: TableCell | undefined): string {
  return (cell?.children ?? [])
    .map(({ text }) => text)
    .join('')
    .trim()
}
