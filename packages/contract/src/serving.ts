import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Who is slower has come to hold a connection, not to be answered (slowloris); in milliseconds. */
export const slownessLimits = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2_000,
}

/** For who takes nothing of its answer: longer than anybody may wait for the log. */
const idleTimeoutMs = 60_000

/** How long clients are told to leave before the door is closed, in milliseconds. */
const farewellMs = 250

/** How long answers under way may take to end. */
const patienceMs = 10_000

/** How often connections that have become idle are closed then. */
const closeEveryMs = 100

/** A look what has come that takes longer than this is not the last one before the door is closed, in milliseconds. */
const quickMs = 1

/** How long such a look is waited for; who is busier than that closes the door all the same. */
const busyMs = 2_000

interface Keeping {
  isStopping: boolean
  /** How many connections were taken. */
  taken: number
  /** Connections that have asked nothing yet. For Node none of them is idle: browsers open some that they may need. */
  unused: Set<Socket>
}

const keeping = new WeakMap<Server, Keeping>()

/**
 * Lets a server of ours go of connections as both services do: of silent ones after a while, of all others when it is
 * stopped, and never of one on which a request has come in.
 */
export function keepConnections(server: Server): Server {
  const kept: Keeping = { isStopping: false, taken: 0, unused: new Set() }
  keeping.set(server, kept)
  server.setTimeout(idleTimeoutMs)
  server.on('timeout', closeIfSilent)
  server.on('connection', (socket) => {
    kept.taken++
    kept.unused.add(socket)
    socket.once('close', () => kept.unused.delete(socket))
  })
  return server.prependListener('request', ({ socket }, response) => {
    kept.unused.delete(socket)
    if (kept.isStopping) response.shouldKeepAlive = false
  })
}

/**
 * Lets go of a connection that nothing came from. A process that was busy for longer than that finds its clock run out
 * before it looks what has come meanwhile: so it looks first, or thousands who ask again lose their connections at once.
 */
function closeIfSilent(socket: Socket): void {
  const { bytesRead } = socket
  setImmediate(() => {
    if (socket.bytesRead === bytesRead) socket.destroy()
  })
}

/**
 * Ends a server so that no request which has come in is lost: at first every answer asks its client to leave, then no
 * more connections are taken, and the answers under way come to their end. Nobody repeats a POST: what has come must be
 * seen before a door is closed on it.
 *
 * @param server one that {@link keepConnections} knows
 */
export async function stopServer(server: Server): Promise<void> {
  const kept = keeping.get(server)
  if (!kept) throw new Error('a server that nobody keeps the connections of')
  kept.isStopping = true
  await after(farewellMs)
  await afterQuickLook(kept)
  let isOver = false
  const closing = new Promise((resolve) => server.close(resolve)).then(() => {
    isOver = true
  })
  setTimeout(() => server.closeAllConnections(), patienceMs).unref()
  while (!isOver) {
    await Promise.race([closing, after(closeEveryMs)])
    await afterQuickLook(kept)
    closeSilent(server, kept)
  }
}

/**
 * Comes right after Node has looked what has come, when there was no new connection and next to nothing to do: for a timer,
 * a connection may seem idle whose next request lies there unread, and with each look Node takes no more than one of the
 * connections that wait (libuv since 1.45), while closing the door throws out all of them.
 */
async function afterQuickLook(kept: Keeping): Promise<void> {
  const until = performance.now() + busyMs
  for (;;) {
    const { taken } = kept
    const begun = performance.now()
    await new Promise(setImmediate)
    const ended = performance.now()
    if ((kept.taken === taken && ended - begun < quickMs) || ended > until) return
  }
}

function closeSilent(server: Server, { unused }: Keeping): void {
  server.closeIdleConnections()
  for (const socket of unused) if (socket.bytesRead === 0) socket.destroy()
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
