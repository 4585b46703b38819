import { createServer as createNodeServer, type RequestListener, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setImmediate as afterLooking, setTimeout as pause } from 'node:timers/promises'

/** Who is slower has come to hold a connection, not to be answered (slowloris); in milliseconds. */
const limits = {
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

const stopping = new WeakSet<Server>()

/** An HTTP server whose last word to everybody is a problem (RFC 9457), also to who speaks no HTTP. */
export function createServer(listener: RequestListener): Server {
  const server = createNodeServer({ ...limits, requireHostHeader: false }, (request, response) => {
    if (stopping.has(server)) response.setHeader('Connection', 'close')
    if (request.headers.host !== undefined || request.httpVersion !== '1.1') listener(request, response)
    else refuse(request.socket, 400)
  })
  server.setTimeout(idleTimeoutMs)
  server.on('timeout', closeIfSilent)
  return server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else refuse(socket, statusOf(error))
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
 * more connections are taken, and the answers under way come to their end. Connections are closed right after Node has
 * looked what has come: for a timer, one may seem idle whose next request lies there unread, and nobody repeats a POST.
 */
export async function stopServer(server: Server): Promise<void> {
  stopping.add(server)
  await pause(farewellMs)
  await afterLooking()
  const closing = setInterval(() => setImmediate(() => server.closeIdleConnections()), closeEveryMs)
  setTimeout(() => server.closeAllConnections(), patienceMs).unref()
  await new Promise((resolve) => server.close(resolve))
  clearInterval(closing)
}

function statusOf({ code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): number {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 431
    case 'HPE_INVALID_METHOD':
      return /^[A-Z]+ \S+ HTTP\/1/.test(rawPacket?.toString('latin1') ?? '') ? 501 : 400
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408
    default:
      return 400
  }
}

function refuse(socket: Duplex, status: number): void {
  const title = STATUS_CODES[status]
  const body = JSON.stringify({ type: 'about:blank', title, status, detail: 'This is no HTTP request.' })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
