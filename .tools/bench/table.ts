import { cpus } from 'node:os'
import type { Round, Subject } from './load.ts'

interface Row {
  name: string
  perSecond: number
  /** To the first subject, round by round: median, lowest, highest. */
  ratio: readonly [number, number, number]
  p50: number
  p99: number
  cpuMs: number
}

/** Prints what was measured, each to the first of them; all of it as JSON with `--json`. */
export function report(subjects: readonly Subject[], results: readonly Round[][]): void {
  const rows = subjects.map(({ name }, i) => toRow(name, results[i] ?? [], results[0] ?? []))
  if (process.argv.includes('--json')) {
    const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
    console.log(JSON.stringify({ machine, rows }, undefined, 2))
    return
  }
  console.log(
    `${'what'.padEnd(44)}${'a second'.padStart(9)}${'ratio'.padStart(8)}   lowest..highest${'p50'.padStart(7)}${'p99'.padStart(6)}${'CPU ms'.padStart(9)}`,
  )
  for (const row of rows) console.log(toLine(row))
}

function toRow(name: string, own: readonly Round[], floor: readonly Round[]): Row {
  const pick = (value: (round: Round) => number) => median(own.map(value))
  const ratios = own.map(({ perSecond }, i) => perSecond / (floor[i]?.perSecond ?? perSecond))
  return {
    name,
    perSecond: pick(({ perSecond }) => perSecond),
    ratio: [median(ratios), Math.min(...ratios), Math.max(...ratios)],
    p50: pick(({ p50 }) => p50),
    p99: pick(({ p99 }) => p99),
    cpuMs: pick(({ cpuMs }) => cpuMs),
  }
}

function toLine({ name, perSecond, ratio: [middle, lowest, highest], p50, p99, cpuMs }: Row): string {
  return [
    name.padEnd(44),
    Math.round(perSecond).toLocaleString('en').padStart(9),
    middle.toFixed(2).padStart(8),
    `${lowest.toFixed(2)}..${highest.toFixed(2)}`.padStart(18),
    `${p50}`.padStart(7),
    `${p99}`.padStart(6),
    cpuMs.toFixed(3).padStart(9),
  ].join('')
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
