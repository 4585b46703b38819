import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A place for a store on which there may be no room left. */
export interface FullDisk {
  /** How it is done. */
  kind: string
  dataDir: string
  /** Leaves no room. @param pid of whoever writes there */
  fill(pid: number): Promise<void>
  makeRoom(pid: number): Promise<void>
  remove(): Promise<void>
}

const megabytes = 24

/** A small disk of its own, or where nobody may mount one, a process that may let no file grow. */
export async function createFullDisk(): Promise<FullDisk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-disk-'))
  const remove = () => rm(dataDir, { recursive: true, force: true })
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dataDir]).then(
    () => true,
    () => false,
  )
  return isMounted ? mountedDisk(dataDir, remove) : limitedProcess(dataDir, remove)
}

function mountedDisk(dataDir: string, remove: () => Promise<void>): FullDisk {
  const ballast = join(dataDir, 'ballast')
  return {
    kind: `a disk of ${megabytes} MB`,
    dataDir,
    async fill() {
      // It is written as far as it goes, and the rest fails: that is what is wanted.
      await writeFile(ballast, Buffer.alloc(megabytes * 1024 ** 2)).catch(() => undefined)
    },
    makeRoom: () => rm(ballast),
    async remove() {
      await run('umount', ['--lazy', dataDir])
      await remove()
    },
  }
}

/** `EFBIG` instead of `ENOSPC`, as from a quota. */
function limitedProcess(dataDir: string, remove: () => Promise<void>): FullDisk {
  const limit = (pid: number, bytes: string) => run('prlimit', ['--pid', `${pid}`, `--fsize=${bytes}:`])
  return {
    kind: 'a limit to the size of files',
    dataDir,
    fill: async (pid) => void (await limit(pid, '4096')),
    makeRoom: async (pid) => void (await limit(pid, 'unlimited')),
    remove,
  }
}
