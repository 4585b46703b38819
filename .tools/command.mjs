/**
 * Runs a command of the repository. What it cannot do it says in words, without a trace of our own code.
 *
 * @param {() => Promise<number>} act answers the exit code
 */
export async function main(act) {
  try {
    process.exit(await act())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
