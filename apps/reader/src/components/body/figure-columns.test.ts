import { expect, it } from 'vitest'
import { figureColumns } from './figure-columns.ts'

const cell = (text: string) => ({
  header: false,
  children: [{ _type: 'span' as const, _key: 's', text, marks: [] }],
  markDefs: [],
})
const rowsOf = (...rows: string[][]) => rows.map((texts) => ({ cells: texts.map(cell) }))

it.each([
  ['numbers as Ukrainian and German write them', ['12,5', '1 250', '0,4'], [1]],
  ['numbers with units and signs', ['−8 %', '+12 %', '5 °C'], [1]],
  ['sums', ['€ 5', '1.250,00 €', '12 ₴'], [1]],
  ['numbers with a gap', ['12', '—', ''], [1]],
  ['words', ['грант', 'бюджет', '12'], []],
  ['days and months', ['8 липня', '13 лютого', '2025'], []],
  ['nothing', ['', '—', ''], []],
])('a column of %s', (_, texts, columns) => {
  expect([...figureColumns(rowsOf(...texts.map((text) => ['Труби', text])))]).toEqual(columns)
})

it('the first column names its rows, also by years', () => {
  expect([...figureColumns(rowsOf(['2024', '12'], ['2025', '14']))]).toEqual([1])
})

it('is not looked for where cells span others', () => {
  const spanning = [{ cells: [{ ...cell('а'), rowSpan: 2 }, cell('12')] }, { cells: [cell('14')] }]
  expect(figureColumns(spanning).size).toBe(0)
  expect(figureColumns([]).size).toBe(0)
})
