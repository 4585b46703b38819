import { isNaming, type TableBlock, type TableCell } from '@news/domain'
import { usePage } from '../../page-context.ts'
import { Inline } from './Inline.tsx'
import styles from './Table.module.css'

type Row = TableBlock['rows'][number]

/** A table that scrolls in itself when it is wider than the screen, by finger and by keyboard (WCAG 2.1.1). */
export function Table({ table }: { table: TableBlock }) {
  const { words } = usePage()
  const { caption, rows } = table
  const headRows = countHeadRows(rows)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.scroll} role="group" aria-label={caption ?? words.table} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {headRows > 0 && (
          <thead>
            <Rows rows={rows.slice(0, headRows)} scope="col" />
          </thead>
        )}
        <tbody>
          <Rows rows={rows.slice(headRows)} scope="row" />
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

function Rows({ rows, scope }: { rows: readonly Row[]; scope: 'col' | 'row' }) {
  return rows.map(({ cells }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
    <tr key={i}>
      {cells.map((cell, j) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
        <Cell key={j} cell={cell} scope={scope} />
      ))}
    </tr>
  ))
}

function Cell({ cell, scope }: { cell: TableCell; scope: 'col' | 'row' }) {
  const { columnSpan: colSpan, rowSpan } = cell
  const content = <Inline {...cell} />
  return isNaming(cell) ? (
    <th scope={scope} colSpan={colSpan} rowSpan={rowSpan}>
      {content}
    </th>
  ) : (
    <td colSpan={colSpan} rowSpan={rowSpan}>
      {content}
    </td>
  )
}
