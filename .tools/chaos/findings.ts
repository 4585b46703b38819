/** What is promised for the time when something goes wrong, and what was seen of it. */
export interface Finding {
  promise: string
  /** In words, with its figures. */
  seen: string
  isKept: boolean
}

/** Prints what was seen beside what is promised; the process fails when a promise was broken. */
export function tellFindings(title: string, findings: readonly Finding[]): void {
  console.log(`\n${title}\n`)
  for (const { promise, seen, isKept } of findings)
    console.log(`${isKept ? 'kept  ' : 'BROKEN'}  ${promise.padEnd(promiseWidth)}  ${seen}`)
  if (brokenOf(findings).length > 0) process.exitCode = 1
}

const promiseWidth = 90

/** For tests: what they expect to be empty. */
export function brokenOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ isKept }) => !isKept)
}

/** A promise that nothing is wrong, from everything that was found wrong. */
export function noneOf(promise: string, faults: readonly string[], seen: string): Finding {
  const [first] = faults
  const told = first === undefined ? seen : `${seen}; ${faults.length} faults, the first: ${first}`
  return { promise, seen: told, isKept: first === undefined }
}
