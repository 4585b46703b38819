import { spawnSync } from 'node:child_process'
import { type Measured, report as reportTable } from '../../../../.tools/bench/table.ts'
import { tell } from '../../../../.tools/progress.ts'

/** Something to measure: runs once over the whole input and returns how many pieces of work that was. */
export interface Subject {
  name: string
  run: () => number
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
export function measure(subjects: readonly Subject[]): Measured<'perSecond'>[] {
  const only = process.argv.find((arg) => arg.startsWith(onlyFlag))?.slice(onlyFlag.length)
  if (only !== undefined) return subjects.some(({ name }) => name === only) ? beMeasured(subjects, only) : []
  const measured = subjects.map(({ name }) => ({ name, rounds: [] as { perSecond: number }[] }))
  for (let round = 0; round < rounds; round++)
    for (const { name, rounds: own } of round % 2 ? measured.toReversed() : measured) {
      tell(`round ${round + 1} of ${rounds}: ${name}`)
      own.push({ perSecond: speedInOwnProcess(name) })
    }
  tell('')
  return measured
}

/** Prints the speeds beside that of the first subject. */
export function report(
  title: string,
  measured: readonly Measured<'perSecond'>[],
  packages: readonly string[],
): void {
  reportTable({ title, measured, columns: [{ key: 'perSecond', title: 'a second' }], packages })
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
