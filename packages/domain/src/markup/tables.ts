import type { TableBlock } from '../article/body.ts'
import { leave } from './left.ts'
import { isTextPart, type Part, paragraph, partsText } from './parts.ts'
import { joinPieces, toInline } from './pieces.ts'
import type { Scope } from './scope.ts'
import { attribute, isElement, type TreeElement } from './tree.ts'

type Cell = TableBlock['rows'][number]['cells'][number]

/** A table row by row. Pictures and tables inside a cell come after it. */
export function tableParts(table: TreeElement, scope: Scope): Part[] {
  const others: Part[] = []
  const rows = rowsOf(table)
    .map(({ row, isHead }) => ({
      cells: cellsOf(row).map((cell) => toCell({ cell, isHead, others }, scope)),
    }))
    .filter((row) => row.cells.length > 0)
  const caption = captionOf(table, scope)
  if (rows.length === 0) return [...(caption === '' ? [] : [paragraph(caption)]), ...others]
  return [...withCaption({ _type: 'table', rows }, caption), ...others]
}

/** The words above or below a table, unless there are too many for a caption: then a paragraph after it. */
export function withCaption(table: Extract<Part, { _type: 'table' }>, caption: string): Part[] {
  if (caption === '') return [table]
  const fits = table.caption === undefined && caption.length <= 1_000
  return fits ? [{ ...table, caption }] : [table, paragraph(caption)]
}

function rowsOf(table: TreeElement): { row: TreeElement; isHead: boolean }[] {
  return table.childNodes.filter(isElement).flatMap((section) => {
    const rows = section.tagName === 'tr' ? [section] : section.childNodes.filter(isElement)
    return rows
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => ({ row, isHead: section.tagName === 'thead' }))
  })
}

function cellsOf(row: TreeElement): TreeElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function toCell(from: { cell: TreeElement; isHead: boolean; others: Part[] }, scope: Scope): Cell {
  const parts = scope.partsOf(from.cell.childNodes, scope)
  const texts = parts.filter(isTextPart)
  if (texts.some((part) => part.listItem)) leave(scope.left, 'list in a table')
  const others = parts.filter((part) => !isTextPart(part))
  for (const other of others) leave(scope.left, `place in a table (${other._type})`)
  from.others.push(...others)
  const columnSpan = span(from.cell, 'colspan', 100)
  const rowSpan = span(from.cell, 'rowspan', 1_000)
  return {
    header: from.isHead || from.cell.tagName === 'th',
    ...(columnSpan !== undefined && { columnSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
    ...toInline(joinPieces(texts.map((part) => part.pieces))),
  }
}

function span(cell: TreeElement, name: string, most: number): number | undefined {
  const value = Number.parseInt(attribute(cell, name) ?? '', 10)
  return value >= 2 ? Math.min(value, most) : undefined
}

function captionOf(table: TreeElement, scope: Scope): string {
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption')
  return caption ? partsText(scope.partsOf(caption.childNodes, scope)) : ''
}
