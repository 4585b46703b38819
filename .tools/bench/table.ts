import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** What one subject was seen to do, round by round. */
export interface Measured<Key extends string> {
  name: string
  rounds: readonly Readonly<Record<Key, number>>[]
}

/** A figure of each row: the median of the rounds. */
export interface Column<Key extends string> {
  key: Key
  title: string
  /** Behind the point; none when absent. */
  digits?: number
}

interface Table<Key extends string> {
  title: string
  /** The first of them is the floor that all are compared with. */
  measured: readonly Measured<Key>[]
  /** The first of them is what is compared. */
  columns: readonly [Column<Key>, ...Column<Key>[]]
  /** Whose versions are worth knowing. */
  packages?: readonly string[]
}

interface Row<Key extends string> {
  name: string
  medians: Record<Key, number>
  /** To the floor, round by round. */
  ratio: { median: number; lowest: number; highest: number }
}

/** Prints what was measured, each beside the first of them; all of it as JSON with `--json`. */
export function report<Key extends string>({ title, measured, columns, packages = [] }: Table<Key>): void {
  if (measured.length === 0) return
  const floor = measured[0]?.rounds ?? []
  const rows = measured.map((one) => toRow(one, { floor, columns }))
  if (isJsonWanted)
    console.log(
      JSON.stringify({ title, machine: machine(), versions: versionsOf(packages), rows }, undefined, 2),
    )
  else {
    console.log(`\n${title}\n`)
    const [compared, ...others] = columns.map((column) => column.title.padStart(widthOf(column)))
    console.log(
      `${'what'.padEnd(nameWidth)}${compared}${'ratio'.padStart(9)}   lowest..highest${others.join('')}`,
    )
    for (const row of rows) console.log(toLine(row, columns))
  }
}

/** Where the figures come from: without it they say little. */
function machine(): Record<string, unknown> {
  const [cpu] = cpus()
  return {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    cpu: cpu?.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
  }
}

/** A line of figures that are compared with nothing. */
export type Figures = { what: string } & Record<string, string | number>

/** Prints figures that need no floor; as JSON with `--json`. */
export function reportFigures(
  title: string,
  rows: readonly Figures[],
  packages: readonly string[] = [],
): void {
  if (isJsonWanted) {
    console.log(
      JSON.stringify({ title, machine: machine(), versions: versionsOf(packages), rows }, undefined, 2),
    )
    return
  }
  console.log(`\n${title}\n`)
  const names = Object.keys(rows[0] ?? {})
  const lines = [Object.fromEntries(names.map((name) => [name, name])), ...rows]
  const widths = names.map((name) => Math.max(...lines.map((line) => String(line[name]).length)))
  for (const line of lines) {
    const cells = names.map((name, i) => pad(String(line[name]), widths[i] ?? 0, i === 0))
    console.log(cells.join('  ').trimEnd())
  }
}

/** Names begin together, figures end together. */
function pad(text: string, width: number, isName: boolean): string {
  return isName ? text.padEnd(width) : text.padStart(width)
}

/** What is printed is for a program. */
export const isJsonWanted = process.argv.includes('--json')

/** The middle one, the upper of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function toRow<Key extends string>(
  { name, rounds }: Measured<Key>,
  { floor, columns }: { floor: Measured<Key>['rounds']; columns: Table<Key>['columns'] },
): Row<Key> {
  const [{ key: compared }] = columns
  const ratios = rounds.map((round, i) => round[compared] / (floor[i]?.[compared] ?? Number.NaN))
  const medians = columns.map(({ key }) => [key, median(rounds.map((round) => round[key]))])
  return {
    name,
    medians: Object.fromEntries(medians),
    ratio: { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) },
  }
}

const nameWidth = 50

function widthOf({ title }: Column<string>): number {
  return Math.max(title.length + 2, 12)
}

function toLine<Key extends string>(
  { name, medians, ratio }: Row<Key>,
  columns: Table<Key>['columns'],
): string {
  const [compared, ...others] = columns.map((column) => {
    const { key, digits = 0 } = column
    const figures = { minimumFractionDigits: digits, maximumFractionDigits: digits }
    return medians[key].toLocaleString('en', figures).padStart(widthOf(column))
  })
  const spread = `${ratio.lowest.toPrecision(3)}..${ratio.highest.toPrecision(3)}`
  return (
    name.padEnd(nameWidth) +
    compared +
    ratio.median.toPrecision(3).padStart(9) +
    spread.padStart(18) +
    others.join('')
  )
}

function versionsOf(packages: readonly string[]): Record<string, string> {
  return Object.fromEntries(packages.map((name) => [name, versionOf(name)]))
}

/** Found from the program that measures; not every package exports its package.json. */
function versionOf(name: string): string {
  const require = createRequire(process.argv[1] ?? import.meta.url)
  for (const folder of require.resolve.paths(name) ?? [])
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version
    } catch {
      // It lies in one of the other folders.
    }
  return 'unknown'
}
