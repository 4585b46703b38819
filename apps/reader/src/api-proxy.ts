import type { ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { endpoints, machinePaths, maxWaitSeconds } from '@news/contract'
import type { Request, RequestHandler, Response } from 'express'
import { createProxyMiddleware, type Options } from 'http-proxy-middleware'
import type { KeptPictures } from './kept-pictures.ts'
import { createLogWaiters } from './log-waiters.ts'

/** What the API answers on the reader's own address: its own paths, feeds, site maps and pictures. */
const handedOver = ['/v1', '/media', ...Object.values(machinePaths)]

/** How long the API may say nothing at all before nobody believes any more that it will, in ms. */
const patienceMs = 10_000
/** Whoever waits for the log is told nothing for that long. */
const waitingMs = (maxWaitSeconds + 5) * 1_000

interface ProxyOptions {
  pictures: Pick<KeptPictures, 'keep'>
  /** Aborted when the reader is to stop. */
  stopping: AbortSignal
}

/** Hands requests for the API to it, unchanged; while it is away or hangs, answers with a problem (RFC 9457). */
export function apiProxy(apiUrl: string, { pictures, stopping }: ProxyOptions): RequestHandler {
  const waiters = createLogWaiters(stopping)
  const toAnswering = createProxy(apiUrl, patienceMs, {
    proxyRes: (answer, request) => pictures.keep(request, answer),
    error: (_, __, response) => answerForApi(response),
  })
  const toWaiting = createProxy(apiUrl, waitingMs, {
    proxyReq: (asked) => waiters.add(asked),
    error(_, request, response) {
      if (response instanceof Socket || !waiters.tell(request, response)) answerForApi(response)
    },
  })
  return (request, response, next) => {
    const proxy = request.path === endpoints.listChanges.path ? toWaiting : toAnswering
    proxy(request, response, next)
  }
}

type Hooks = NonNullable<Options<Request, Response>['on']>

function createProxy(target: string, proxyTimeout: number, on: Hooks): RequestHandler {
  return createProxyMiddleware<Request, Response>({
    target,
    xfwd: true,
    proxyTimeout,
    pathFilter: (path) => handedOver.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
    on,
  })
}

function answerForApi(response: ServerResponse | Socket): void {
  if ('writeHead' in response) sendUnavailable(response)
  else response.destroy()
}

function sendUnavailable(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '10' })
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
      detail: 'The API does not answer.',
    }),
  )
}
