import { fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { extname } from 'node:path'

interface CompileRequest {
  dataDir: string
  /** Told how much is done, from 0 to 1. */
  onProgress?: (done: number) => void
  /** Ends it; nothing half-made stays. */
  signal?: AbortSignal
}

/**
 * Compiles the installed dictionary into the folder of the data, in a process that gives way to all others.
 *
 * @returns false when it was ended or could not be done
 */
export async function compileInstalledDictionary(request: CompileRequest): Promise<boolean> {
  const { dataDir, onProgress = () => {}, signal } = request
  // Beside this file, in the sources as in what is built.
  const program = new URL(`./compile-process${extname(import.meta.url)}`, import.meta.url)
  const child = fork(program, [dataDir], { execArgv: process.execArgv.filter(isCondition), stdio: 'inherit' })
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  child.on('message', (done) => typeof done === 'number' && onProgress(done))
  const stop = () => child.kill()
  signal?.addEventListener('abort', stop)
  const [code] = await once(child, 'exit')
  signal?.removeEventListener('abort', stop)
  return code === 0
}

function isCondition(argument: string): boolean {
  return argument.startsWith('--conditions')
}
