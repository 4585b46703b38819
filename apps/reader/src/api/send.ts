import { Agent, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { request as requestSecurely, Agent as SecureAgent } from 'node:https'
import type { Sent } from '@news/contract'

/** An answer as it came: all of it, but not parsed. */
export interface Answer {
  status: number
  statusText: string
  /** Its header fields, by their names in lower case. */
  fields: IncomingHttpHeaders
  text: string
}

/** Statuses under which the same question is to be asked elsewhere (RFC 9110, 15.4). */
const moved: ReadonlySet<number> = new Set([301, 302, 307, 308])
const mostMoves = 5

/** Connections are kept open between questions: to open one costs more than an answer. */
const plain = { request, keeper: new Agent({ keepAlive: true }) }
const secure = { request: requestSecurely, keeper: new SecureAgent({ keepAlive: true }) }

/**
 * Sends a question over connections that stay open. Node's own client for HTTP takes less work than its `fetch` (decision
 * 029), which was a quarter of what a page costs that is loaded anew.
 *
 * @param timeoutMs until all of the answer is there
 * @throws what the network says
 */
export async function send(url: string, sent: Sent, timeoutMs: number): Promise<Answer> {
  const deadline = performance.now() + timeoutMs
  let address = url
  for (let moves = 0; ; moves++) {
    const answer = await sendPatiently(address, sent, deadline)
    const { location } = answer.fields
    if (location === undefined || !moved.has(answer.status) || moves === mostMoves) return answer
    address = new URL(location, address).href
  }
}

/**
 * A connection that was kept may be closed by the other side while it is being used again, which says nothing of the API:
 * then the question goes over a new one.
 */
async function sendPatiently(url: string, sent: Sent, deadline: number): Promise<Answer> {
  try {
    return await sendOnce(url, sent, { deadline })
  } catch (error) {
    if (!(error instanceof StaleConnection) || sent.method !== 'GET') throw error
    return sendOnce(url, sent, { deadline, agent: false })
  }
}

/** A connection that was open already had been closed before anything was answered. */
class StaleConnection extends Error {}

interface Way {
  /** In monotonic milliseconds. */
  deadline: number
  /** `false` for a new connection. */
  agent?: false
}

function sendOnce(
  url: string,
  { method, headers, body, signal }: Sent,
  { deadline, agent }: Way,
): Promise<Answer> {
  const { request: ask, keeper } = url.startsWith('https:') ? secure : plain
  return new Promise((resolve, reject) => {
    const request = ask(url, { method, headers, agent: agent ?? keeper, ...(signal && { signal }) })
    const tooLate = () => request.destroy(new Error('The answer takes too long'))
    const patience = setTimeout(tooLate, deadline - performance.now())
    request.once('close', () => clearTimeout(patience))
    request.once('error', (cause) => reject(isStale(request, cause) ? new StaleConnection() : cause))
    request.once('response', (response) => {
      readText(response).then((text) => resolve(toAnswer(response, text)), reject)
    })
    request.end(body)
  })
}

function isStale({ reusedSocket }: ClientRequest, cause: NodeJS.ErrnoException): boolean {
  return reusedSocket && (cause.code === 'ECONNRESET' || cause.code === 'EPIPE')
}

function readText(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.once('end', () => resolve(Buffer.concat(chunks).toString()))
    response.once('error', reject)
  })
}

function toAnswer({ headers, statusCode = 0, statusMessage = '' }: IncomingMessage, text: string): Answer {
  return { status: statusCode, statusText: statusMessage, fields: headers, text }
}
