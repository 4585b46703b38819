import type { ServerResponse } from 'node:http'
import { machinePaths } from '@news/contract'
import type { RequestHandler } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'

/** What the API answers on the reader's own address: its own paths, feeds, site maps and pictures. */
const handedOver = ['/v1', '/media', ...Object.values(machinePaths)]

/** Hands requests for the API to it, unchanged; while it is away, answers with a problem (RFC 9457). */
export function apiProxy(apiUrl: string): RequestHandler {
  return createProxyMiddleware({
    target: apiUrl,
    xfwd: true,
    pathFilter: (path) => handedOver.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
    on: {
      error: (_, __, response) => {
        if ('writeHead' in response) sendUnavailable(response)
        else response.destroy()
      },
    },
  })
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
