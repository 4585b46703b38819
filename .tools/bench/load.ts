import autocannon from 'autocannon'
import { tell } from '../progress.ts'
import { cpuMsOf, type Running } from './process.ts'
import type { Column, Measured } from './table.ts'

/** A page of a server, asked for as fast as it comes. */
export interface Subject {
  name: string
  running: Running
  /** Or many, of which those who ask at the same time ask for different ones; or those of one round, each asked for once. */
  path: string | readonly string[] | (() => readonly string[])
  /** How many ask at the same time. */
  connections?: number
  /** What they say beside what every browser says, or in its place. */
  headers?: Readonly<Record<string, string>>
  /** Other processes whose work is part of the answer. */
  behind?: readonly Running[]
}

/** Times in ms; `cpuMs` is what the processors did for one answer. */
type Key = 'perSecond' | 'p50' | 'p99' | 'cpuMs'

export const loadColumns: readonly [Column<Key>, ...Column<Key>[]] = [
  { key: 'perSecond', title: 'a second' },
  { key: 'p50', title: 'p50 ms' },
  { key: 'p99', title: 'p99 ms' },
  { key: 'cpuMs', title: 'CPU ms', digits: 3 },
]

const rounds = 5
const secondsARound = 3
const manyConnections = 32
/** What a browser of today says. */
export const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' }

/** Each in turn, every other round backwards, so that a noisy machine is noisy to all of them. */
export async function measure(subjects: readonly Subject[]): Promise<Measured<Key>[]> {
  for (const subject of subjects) await load(subject, 1)
  const results = subjects.map((subject) => ({ subject, name: subject.name, rounds: [] as Round[] }))
  for (let round = 0; round < rounds; round++)
    for (const { subject, rounds: own } of round % 2 ? results.toReversed() : results) {
      tell(`round ${round + 1} of ${rounds}: ${subject.name}`)
      own.push(await load(subject, secondsARound))
    }
  tell('')
  return results.map(({ name, rounds: own }) => ({ name, rounds: own }))
}

type Round = Record<Key, number>

async function load(
  { running, path, connections = manyConnections, headers = {}, behind = [] }: Subject,
  duration: number,
): Promise<Round> {
  const workOf = () => [running, ...behind].reduce((sum, { pid }) => sum + cpuMsOf(pid), 0)
  const before = workOf()
  const result = await autocannon({
    ...toLoad(running.url, path, duration),
    connections,
    headers: { ...browser, ...headers },
  })
  if (result.errors + result.non2xx > 0) throw new Error(`${running.url}: ${result.non2xx} refused`)
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: (workOf() - before) / result.requests.total,
  }
}

function toLoad(url: string, path: Subject['path'], duration: number): autocannon.Options {
  if (typeof path === 'string') return { url: url + path, duration }
  if (typeof path === 'function') {
    const requests = toRequests(path())
    return { url, requests, amount: requests.length }
  }
  const requests = toRequests(path)
  let clients = 0
  const setupClient = (client: autocannon.Client) => {
    const first = Math.floor((clients++ * requests.length) / manyConnections)
    client.setRequests([...requests.slice(first), ...requests.slice(0, first)])
  }
  return { url, requests, duration, setupClient }
}

function toRequests(paths: readonly string[]): autocannon.Request[] {
  return paths.map((path) => ({ path }))
}
