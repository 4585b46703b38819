import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection that speaks HTTP by hand: thousands of them fit into one process. */
export async function connectTo(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname).setNoDelay()
  await once(socket, 'connect')
  // What becomes of a connection is seen at its end.
  socket.on('error', () => undefined)
  return socket
}

/** A request with no body, as it goes over the wire. */
export function requestFor(path: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ host: 'news.example', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

/** What an ordinary client was given while something else went on. */
export interface Served {
  /** In ms, the fastest first. */
  times: number[]
  /** What was not answered as it should be. */
  faults: string[]
}

/** Asks for one path after the other, as somebody who reads does, until told to stop. */
export async function readOn(
  url: string,
  paths: readonly string[],
  { signal, pauseMs = 20 }: { signal: AbortSignal; pauseMs?: number },
): Promise<Served> {
  const served: Served = { times: [], faults: [] }
  for (let i = 0; !signal.aborted; i++) {
    const path = paths[i % paths.length] ?? '/'
    const begun = performance.now()
    try {
      const answer = await fetch(url + path)
      await answer.arrayBuffer()
      if (!answer.ok) served.faults.push(`${path} was answered ${answer.status}`)
    } catch (error) {
      served.faults.push(`${path}: ${error instanceof Error ? error.message : error}`)
    }
    served.times.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  served.times.sort((a, b) => a - b)
  return served
}

export function describeServed({ times }: Served): string {
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  return `${times.length} answers, half within ${at(0.5)} ms, the slowest after ${at(1)} ms`
}
