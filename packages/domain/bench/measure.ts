import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'

/** Something to measure: runs once over the whole input and returns how many pieces of work that was. */
export interface Subject {
  name: string
  run: () => number
}

export interface Measured {
  name: string
  /** Pieces of work per second: the median of the rounds. */
  perSecond: number
  /** To the first subject, round by round: median, lowest, highest. */
  ratio: { median: number; lowest: number; highest: number }
}

/** Where the work goes, so that no compiler finds it to be for nothing. */
export const sink = { used: 0 }

const warmUpMs = 300
const timedMs = 500
const rounds = 7
const onlyFlag = '--only='

/** True in the process of a subject. */
export const isMeasured = process.argv.some((arg) => arg.startsWith(onlyFlag))

/**
 * Measures each subject in a process of its own, so that none runs through code that another has warmed for it, in turn
 * and every other round backwards, so that a noisy machine is noisy to all of them.
 */
export function measure(subjects: readonly Subject[]): Measured[] {
  const only = process.argv.find((arg) => arg.startsWith(onlyFlag))?.slice(onlyFlag.length)
  if (only !== undefined) return subjects.some(({ name }) => name === only) ? beMeasured(subjects, only) : []
  const speeds = new Map(subjects.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const { name } of round % 2 ? subjects.toReversed() : subjects) {
      tell(`round ${round + 1} of ${rounds}: ${name}`)
      speeds.get(name)?.push(speedInOwnProcess(name))
    }
  tell('')
  const floor = speeds.get(subjects[0]?.name ?? '') ?? []
  return subjects.map(({ name }) => {
    const own = speeds.get(name) ?? []
    const ratios = own.map((speed, i) => speed / (floor[i] ?? speed)).toSorted((a, b) => a - b)
    return {
      name,
      perSecond: median(own),
      ratio: { median: median(ratios), lowest: ratios[0] ?? 0, highest: ratios.at(-1) ?? 0 },
    }
  })
}

/** One line that is written over; nothing where nobody watches. */
function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

function speedInOwnProcess(name: string): number {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', onlyFlag + name],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${name} could not be measured:\n${stderr}`)
  return Number(stdout)
}

function beMeasured(subjects: readonly Subject[], name: string): never {
  const subject = subjects.find((one) => one.name === name)
  if (!subject) throw new Error(`nobody is called ${name}`)
  runFor(subject, warmUpMs)
  process.stdout.write(String(runFor(subject, timedMs)))
  process.exit()
}

/** Pieces of work per second. */
function runFor({ run }: Subject, ms: number): number {
  const start = performance.now()
  let work = 0
  let elapsed = 0
  do {
    work += run()
    elapsed = performance.now() - start
  } while (elapsed < ms)
  return (1_000 * work) / elapsed
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Prints the table, or all of it as JSON with `--json`. */
export function report(title: string, measured: readonly Measured[], packages: readonly string[]): void {
  if (measured.length === 0) return
  if (process.argv.includes('--json')) {
    const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
    console.log(JSON.stringify({ title, machine, versions: versionsOf(packages), measured }, undefined, 2))
    return
  }
  console.log(`\n${title}\n`)
  console.log(`${'what'.padEnd(44)}${'per second'.padStart(14)}${'ratio'.padStart(9)}   lowest..highest`)
  for (const { name, perSecond, ratio } of measured)
    console.log(
      name.padEnd(44) +
        Math.round(perSecond).toLocaleString('en').padStart(14) +
        ratio.median.toPrecision(3).padStart(9) +
        `   ${ratio.lowest.toPrecision(3)}..${ratio.highest.toPrecision(3)}`,
    )
}

function versionsOf(packages: readonly string[]): Record<string, string> {
  return Object.fromEntries(packages.map((name) => [name, versionOf(name)]))
}

/** Not every package exports its package.json. */
function versionOf(name: string): string {
  const require = createRequire(import.meta.url)
  for (const folder of require.resolve.paths(name) ?? [])
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version
    } catch {
      // It lies in one of the other folders.
    }
  return 'unknown'
}
