import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { type RequestHandler, Router } from 'express'
import { chooseEncoding, type Encoding, encode } from './render/encoding.ts'

const compressible: ReadonlySet<string> = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])

/** Names with a hash never mean anything else: they may be kept for ever (RFC 8246). */
const forever = 'public, max-age=31536000, immutable'
const anHour = 'public, max-age=3600'

/** A new worker must reach everybody at their next visit. */
const askFirst = 'no-cache'

/** Serves what the build made for the browser, from memory: few files, each compressed once, when first asked for. */
export function builtFiles(directory: string): RequestHandler {
  const router = Router()
  for (const name of filesIn(directory)) {
    const bytesIn = encodedOnce(join(directory, name))
    router.get(`/${name}`, (request, response) => {
      const encoding = compressible.has(extname(name))
        ? chooseEncoding(request.get('accept-encoding'))
        : 'identity'
      response.type(extname(name)).vary('Accept-Encoding')
      response.set('Cache-Control', cacheControl(name))
      if (encoding !== 'identity') response.set('Content-Encoding', encoding)
      response.send(bytesIn(encoding))
    })
  }
  return router
}

function cacheControl(name: string): string {
  if (name.startsWith('assets/')) return forever
  return name === 'sw.js' ? askFirst : anHour
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((name) => !name.startsWith('.'))
}

function encodedOnce(path: string): (encoding: Encoding) => Buffer {
  const file = readFileSync(path)
  const encoded = new Map<Encoding, Buffer>([['identity', file]])
  return (encoding) => {
    const bytes = encoded.get(encoding) ?? encode(file, encoding)
    encoded.set(encoding, bytes)
    return bytes
  }
}
