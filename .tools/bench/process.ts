import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { serviceFlags } from '../service-flags.mjs'

/** A process that answers under an address. */
export interface Running {
  url: string
  pid: number
  stop: () => Promise<void>
}

/** Starts a program that prints its address in its first line. */
export async function runPrinting(args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { url: String(line), pid: child.pid ?? 0, stop: () => end(child) }
}

/** Starts a service as `npm start` does, and waits for its first answer; its lines of log go nowhere. */
export async function runService(
  args: readonly string[],
  { url, env, path }: { url: string; env: Record<string, string>; path: string },
): Promise<Running & { firstAnswerMs: number }> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...serviceFlags, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (child.exitCode === null) {
    const answer = await fetch(url + path).catch(() => undefined)
    if (answer?.ok) {
      await answer.arrayBuffer()
      const firstAnswerMs = performance.now() - begun
      return { url, pid: child.pid ?? 0, stop: () => end(child), firstAnswerMs }
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`${args.join(' ')} ended before it answered`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Hundredths of a second, on every Linux (`getconf CLK_TCK`). */
const tickMs = 10

/** What a process has taken of the processors, in ms; NaN where there is no /proc. */
export function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  } catch {
    return Number.NaN
  }
}

/** What a process holds in memory, in MB; NaN where there is no /proc. */
export function residentMbOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
  } catch {
    return Number.NaN
  }
}
