import cors from 'cors'
import type { Request } from 'express'

const open: cors.CorsOptions = {
  methods: ['GET', 'HEAD'],
  allowedHeaders: ['Accept', 'If-Modified-Since', 'If-None-Match', 'Last-Event-ID'],
  exposedHeaders: ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
  maxAge: 86_400,
}

/** Pages of other sites may read what everybody may read; nothing that needs a token. */
export const openForReading = cors<Request>((request, decide) =>
  decide(null, isPublicRead(request) ? open : { origin: false }),
)

function isPublicRead(request: Request): boolean {
  const method = request.method === 'OPTIONS' ? request.get('access-control-request-method') : request.method
  return (method === 'GET' || method === 'HEAD') && request.get('authorization') === undefined
}
