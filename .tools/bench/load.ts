import autocannon from 'autocannon'
import { cpuMsOf, type Running } from './process.ts'

/** A page of a server, asked for as fast as it comes. */
export interface Subject {
  name: string
  running: Running
  path: string
  /** Other processes whose work is part of the answer. */
  behind?: readonly Running[]
}

export interface Round {
  perSecond: number
  /** In ms. */
  p50: number
  p99: number
  /** What the processors did for one answer. */
  cpuMs: number
}

const rounds = 5
const secondsARound = 3
const connections = 32
const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' }

/** Each in turn, every other round backwards, so that a noisy machine is noisy to all of them. */
export async function measure(subjects: readonly Subject[]): Promise<Round[][]> {
  for (const subject of subjects) await load(subject, 1)
  const results = subjects.map((): Round[] => [])
  for (let round = 0; round < rounds; round++)
    for (const index of round % 2 ? [...subjects.keys()].reverse() : subjects.keys()) {
      const subject = subjects[index]
      if (!subject) continue
      tell(`round ${round + 1} of ${rounds}: ${subject.name}`)
      results[index]?.push(await load(subject, secondsARound))
    }
  tell('')
  return results
}

async function load({ running, path, behind = [] }: Subject, duration: number): Promise<Round> {
  const workOf = () => [running, ...behind].reduce((sum, { pid }) => sum + cpuMsOf(pid), 0)
  const before = workOf()
  const result = await autocannon({ url: running.url + path, connections, duration, headers: browser })
  if (result.errors + result.non2xx > 0) throw new Error(`${running.url}${path}: ${result.non2xx} refused`)
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: (workOf() - before) / result.requests.total,
  }
}

/** One line that is written over; nothing where nobody watches. */
function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
