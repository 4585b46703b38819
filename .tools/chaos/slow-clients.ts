import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Finding } from './findings.ts'
import { connectTo, describeServed, readOn, requestFor } from './raw-client.ts'

/** A way to hold a connection without ever coming to an end. */
interface Kind {
  name: string
  /** After how many seconds the server has let such a client go. */
  letGoSeconds: number
  act: (socket: Socket) => void
  /** Of the number that is asked for; all when absent. */
  share?: number
}

interface Siege {
  /** Where a large answer is. */
  largePath: string
  /** The head of a request with a body that the server waits for; absent where it takes none. */
  bodyHead?: string | undefined
  /** How many of each kind. */
  each: number
  /** How long they hold on; who is not let go by then is not judged, if it may be later. */
  seconds: number
  /** What others read meanwhile. */
  readPaths: readonly string[]
}

const answeredWithinMs = 1_000
const byteEveryMs = 1_000
/** More than fits into the buffers of a connection. */
const largeTimes = 200
const largeEveryMs = 50
/** Of those who ask without end there are fewer: one address may ask only so often. */
const shareOfAsking = 0.2
/** Whoever was let go and had not looked learns it as soon as he does. */
const lookMs = 2_000
/** Longer than the spans of the server are exact. */
const toleranceSeconds = 5

/** Lets many hold connections without ever coming to an end, and looks how others are served meanwhile. */
export async function besiege(url: string, siege: Siege): Promise<Finding[]> {
  const kinds = kindsOf(siege)
  const held = await Promise.all(
    kinds.map((kind) => hold(url, kind, Math.ceil(siege.each * (kind.share ?? 1)))),
  )
  const stop = new AbortController()
  const reading = readOn(url, siege.readPaths, { signal: stop.signal })
  await pause(siege.seconds * 1_000)
  stop.abort()
  const served = await reading
  for (const { sockets } of held) for (const socket of sockets) socket.resume()
  await pause(lookMs)
  const heldMs = held.map((one) => [...one.heldMs])
  for (const { sockets } of held) for (const socket of sockets) socket.destroy()
  const slowest = served.times.at(-1) ?? 0
  return [
    {
      promise: `while ${held.flatMap(({ sockets }) => sockets).length} hold on, others are answered within ${answeredWithinMs} ms`,
      seen: `${describeServed(served)}, ${served.faults.length} not as they should be`,
      isKept: served.faults.length === 0 && slowest <= answeredWithinMs,
    },
    ...kinds.flatMap((kind, i) =>
      siege.seconds >= kind.letGoSeconds + toleranceSeconds
        ? [toFinding(kind, heldMs[i] ?? [], held[i]?.sockets.length ?? 0)]
        : [],
    ),
  ]
}

function kindsOf({ largePath, bodyHead }: Siege): Kind[] {
  return [
    { name: 'sends nothing', letGoSeconds: 12, act: () => undefined },
    {
      name: 'sends the head of a request byte by byte',
      letGoSeconds: 12,
      act: (socket) => {
        socket.write(requestFor('/', { 'x-slow': 'a' }).trimEnd())
        dribble(socket, 'a')
      },
    },
    ...(bodyHead === undefined
      ? []
      : [
          {
            name: 'sends the body of a request byte by byte',
            letGoSeconds: 62,
            act: (socket: Socket) => {
              socket.write(bodyHead)
              dribble(socket, ' ')
            },
          },
        ]),
    {
      name: 'asks for much and never reads',
      // What waits to be sent is looked at twice before it is given up.
      letGoSeconds: 135,
      share: shareOfAsking,
      act: (socket) => {
        socket.pause()
        repeat(socket, requestFor(largePath), { times: largeTimes, everyMs: largeEveryMs })
      },
    },
  ]
}

function dribble(socket: Socket, byte: string): void {
  repeat(socket, byte, { times: 1_000, everyMs: byteEveryMs })
}

function repeat(socket: Socket, text: string, { times, everyMs }: { times: number; everyMs: number }): void {
  let left = times
  const timer = setInterval(() => {
    socket.write(text)
    if (--left === 0) clearInterval(timer)
  }, everyMs)
  socket.once('close', () => clearInterval(timer))
}

async function hold(
  url: string,
  { act }: Kind,
  count: number,
): Promise<{ sockets: Socket[]; heldMs: number[] }> {
  const heldMs: number[] = []
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = await connectTo(url)
      const begun = performance.now()
      socket.once('close', () => heldMs.push(performance.now() - begun))
      // An end that is not read is not seen; what is said last is of no interest.
      if (!socket.isPaused()) socket.resume()
      act(socket)
      return socket
    }),
  )
  return { sockets, heldMs }
}

function toFinding({ name, letGoSeconds }: Kind, heldMs: readonly number[], count: number): Finding {
  const longest = Math.max(0, ...heldMs) / 1_000
  return {
    promise: `who ${name} is let go within ${letGoSeconds} s`,
    seen: `${heldMs.length} of ${count}, seen after ${longest.toFixed(1)} s at the latest`,
    isKept: heldMs.length === count,
  }
}
