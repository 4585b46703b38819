import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { endpoints } from '@news/contract'
import { createApp } from './app.ts'
import { createWaitingRoom } from './changes/waiting-room.ts'
import type { AppContext } from './context.ts'
import { routeOf } from './http/keep-answers.ts'
import { rateLimitFields } from './http/rate-limit.ts'

/** Nobody looks at what watchers ask every few seconds. */
const quiet = new Set(['/healthz', '/readyz', '/metrics'])

/** The whole API as `node:http` calls it: what is in memory is answered at once, the rest by the app. */
export function createListener(context: AppContext): RequestListener {
  const { answers, limits, metrics } = context
  const app = createApp(context)
  const waitingRoom = createWaitingRoom(context, app)
  const nextId = createIds()

  return (request, response) => {
    const startedAt = performance.now()
    const id = nextId(request)
    const allowance = request.headers.authorization === undefined ? limits.countAddress(request) : undefined
    const extra = ['X-Request-Id', id, ...(allowance ? rateLimitFields(allowance).flat() : [])]
    const known = allowance?.isExceeded ? undefined : answers.answer(request, response, extra)
    if (known !== undefined) {
      metrics.answeredFromMemory()
      tell(context, { request, response, id, route: known, startedAt })
      return
    }
    for (let at = 0; at < extra.length; at += 2) response.setHeader(extra[at] ?? '', extra[at + 1] ?? '')
    const waits = !allowance?.isExceeded && waitingRoom.take(request, response)
    response.once('close', () => {
      const route = waits ? endpoints.listChanges.path : routeOf(request)
      tell(context, { request, response, id, route, startedAt })
    })
    if (!waits) app(request, response)
  }
}

interface Told {
  request: IncomingMessage
  response: ServerResponse
  id: string
  route: string
  startedAt: number
}

/**
 * A line for each answer, in the form of pino, not a page: who asked with which headers is nobody's business afterwards. It
 * is put together by hand, because pino takes longer for it than Node for the whole answer.
 */
function tell({ lines, metrics }: AppContext, { request, response, id, route, startedAt }: Told): void {
  const { method = '', url = '' } = request
  const { statusCode } = response
  const took = performance.now() - startedAt
  metrics.answered({ method, route, status: statusCode, seconds: took / 1_000 })
  if (quiet.has(url)) return
  const [level, message] = outcomeOf(response)
  lines.write(
    `{"level":${level},"time":${Date.now()},"req":{"id":"${id}","method":"${method}","url":${JSON.stringify(url)}},` +
      `"res":{"statusCode":${statusCode}},"responseTime":${took.toFixed(1)},"msg":"${message}"}\n`,
  )
}

/** The levels of pino. */
function outcomeOf({ writableEnded, statusCode }: ServerResponse): [level: number, message: string] {
  if (!writableEnded) return [30, 'request aborted']
  return statusCode >= 500 ? [50, 'request errored'] : [30, 'request completed']
}

/** A proxy's own id of a request is taken over, so that its lines and ours are found together. */
function createIds(): (request: IncomingMessage) => string {
  const process = randomBytes(4).toString('hex')
  let count = 0
  return ({ headers }) => {
    const given = headers['x-request-id']
    if (typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given)) return given
    return `${process}-${(count++).toString(36)}`
  }
}
