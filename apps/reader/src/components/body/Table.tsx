import { isNaming, type TableBlock, type TableCell } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { figureColumns } from './figure-columns.ts'
import { Inline } from './Inline.tsx'
import styles from './Table.module.css'

type Row = TableBlock['rows'][number]

/** A table that scrolls in itself when it is wider than the screen, by finger and by keyboard (WCAG 2.1.1). */
export function Table({ table }: { table: TableBlock }) {
  const { words } = usePage()
  const { caption, rows } = table
  const headRows = countHeadRows(rows)
  const figures = figureColumns(rows.slice(headRows))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.scroll} role="group" aria-label={caption ?? words.table} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {headRows > 0 && (
          <thead>
            <Rows rows={rows.slice(0, headRows)} scope="col" figures={figures} />
          </thead>
        )}
        <tbody>
          <Rows rows={rows.slice(headRows)} scope="row" figures={figures} />
        </tbody>
      </table>
    </div>
  )
}

/** The rows at the top that hold nothing but header cells. */
function countHeadRows(rows: readonly Row[]): number {
  const first = rows.findIndex(({ cells }) => !cells.every((cell) => cell.header))
  return Math.max(first, 0)
}

interface RowsProps {
  rows: readonly Row[]
  scope: 'col' | 'row'
  /** The columns of figures. */
  figures: ReadonlySet<number>
}

function Rows({ rows, scope, figures }: RowsProps) {
  return rows.map(({ cells }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
    <tr key={i}>
      {cells.map((cell, j) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
        <Cell key={j} cell={cell} scope={scope} isFigure={figures.has(j)} />
      ))}
    </tr>
  ))
}

interface CellProps {
  cell: TableCell
  scope: 'col' | 'row'
  isFigure: boolean
}

function Cell({ cell, scope, isFigure }: CellProps) {
  const { columnSpan: colSpan, rowSpan } = cell
  const className = isFigure ? styles.figure : undefined
  const content = <Inline {...cell} />
  return isNaming(cell) ? (
    <th className={className} scope={scope} colSpan={colSpan} rowSpan={rowSpan}>
      {content}
    </th>
  ) : (
    <td className={className} colSpan={colSpan} rowSpan={rowSpan}>
      {content}
    </td>
  )
}
