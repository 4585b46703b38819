import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { endpoints, machinePaths, maxWaitSeconds } from '@news/contract'
import type { RequestHandler } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'
import type { KeptPictures } from './kept-pictures.ts'

/** What the API answers on the reader's own address: its own paths, feeds, site maps and pictures. */
const handedOver = ['/v1', '/media', ...Object.values(machinePaths)]

/** How long the API may say nothing at all before nobody believes any more that it will, in ms. */
const patienceMs = 10_000
/** Whoever waits for the log is told nothing for that long. */
const waitingMs = (maxWaitSeconds + 5) * 1_000

/** Hands requests for the API to it, unchanged; while it is away or hangs, answers with a problem (RFC 9457). */
export function apiProxy(apiUrl: string, { keep }: Pick<KeptPictures, 'keep'>): RequestHandler {
  const [toWaiting, toAnswering] = [waitingMs, patienceMs].map((proxyTimeout) =>
    createProxyMiddleware({
      target: apiUrl,
      xfwd: true,
      proxyTimeout,
      pathFilter: (path) => handedOver.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
      on: { proxyRes: (answer, request) => keep(request, answer), error: answerForApi },
    }),
  )
  return (request, response, next) => {
    const proxy = request.path === endpoints.listChanges.path ? toWaiting : toAnswering
    proxy?.(request, response, next)
  }
}

function answerForApi(_: unknown, __: unknown, response: ServerResponse | Socket): void {
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
