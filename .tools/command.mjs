/**
 * Runs a command of the repository. What it cannot do it says in words, without a trace of our own code.
 *
 * @param {() => Promise<number>} act answers the exit code
 */
export async function main(act) {
  try {
    assertNode(20)
    process.exit(await act())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** @param {number} oldest what npm runs these commands with before the repository's own Node is installed */
function assertNode(oldest) {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return
  throw new Error(`Node.js ${oldest} or later is needed to begin with; this is ${process.version}.`)
}
