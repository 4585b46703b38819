import {
  createServer as createNodeServer,
  maxHeaderSize,
  type RequestListener,
  type Server,
  STATUS_CODES,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { keepConnections, slownessLimits } from '@news/contract/serving'

/** An HTTP server whose last word to everybody is a problem (RFC 9457), also to who speaks no HTTP. */
export function createServer(listener: RequestListener): Server {
  const server = createNodeServer({ ...slownessLimits, requireHostHeader: false }, (request, response) => {
    if (request.headers.host !== undefined || request.httpVersion !== '1.1') listener(request, response)
    else refuse(request.socket, 400)
  })
  server.on('checkExpectation', (request) => refuse(request.socket, 417))
  return keepConnections(server).on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else refuse(socket, statusOf(error))
  })
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

const details: Readonly<Record<number, string>> = {
  408: `The request was not there after ${slownessLimits.requestTimeout / 1_000} seconds.`,
  417: 'Of Expect nothing is understood but 100-continue.',
  431: `The address and the headers are larger than ${maxHeaderSize / 1024} KB.`,
  501: 'The method is not known.',
}

function refuse(socket: Duplex, status: number): void {
  const title = STATUS_CODES[status]
  const detail = details[status] ?? 'This is no HTTP request.'
  const body = JSON.stringify({ type: 'about:blank', title, status, detail })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
