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
    else refuse(request.socket, noHost)
  })
  server.on('checkExpectation', (request) => refuse(request.socket, unmet))
  return keepConnections(server).on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else refuse(socket, refusalOf(error))
  })
}

interface Refusal {
  status: number
  detail: string
}

const noHost: Refusal = { status: 400, detail: 'HTTP/1.1 needs a Host header.' }
const unmet: Refusal = { status: 417, detail: 'Of Expect nothing is understood but 100-continue.' }

function refusalOf({ code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        detail: `The address and the headers are larger than ${maxHeaderSize / 1024} KB.`,
      }
    case 'HPE_INVALID_METHOD':
      return /^[A-Z]+ \S+ HTTP\/1/.test(rawPacket?.toString('latin1') ?? '')
        ? { status: 501, detail: 'The method is not known.' }
        : noHttp
    // Letters of Ukrainian that somebody typed behind curl.
    case 'HPE_INVALID_URL':
      return {
        status: 400,
        detail: 'The address holds a sign that must be percent-encoded: curl --get --data-urlencode does it.',
      }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, detail: 'The request was not there in time.' }
    default:
      return noHttp
  }
}

const noHttp: Refusal = { status: 400, detail: 'This is no HTTP request.' }

function refuse(socket: Duplex, { status, detail }: Refusal): void {
  const title = STATUS_CODES[status]
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
