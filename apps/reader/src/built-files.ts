import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { type RequestHandler, Router } from 'express'
import { forever } from './cache-control.ts'
import { chooseEncoding, type Encoding, encode, encodeBest, encodeBestNow } from './render/encoding.ts'

const compressible: ReadonlySet<string> = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])

const anHour = 'public, max-age=3600'

/** A new worker must reach everybody at their next visit. */
const askFirst = 'no-cache'

/**
 * Serves what the build made for the browser, from memory: few files, each compressed once, when first asked for.
 *
 * @param fields of every answer, names and values in turn
 */
export function builtFiles(directory: string, fields: readonly string[]): RequestHandler {
  const router = Router()
  for (const name of filesIn(directory)) {
    const { bytesIn, tag } = readFile(join(directory, name))
    router.get(`/${name}`, (request, response) => {
      const encoding = compressible.has(extname(name))
        ? chooseEncoding(request.get('accept-encoding'))
        : 'identity'
      for (let i = 0; i < fields.length; i += 2) response.set(fields[i] ?? '', fields[i + 1])
      response.type(extname(name)).vary('Accept-Encoding')
      response.set({ 'Cache-Control': cacheControl(name), ETag: `W/"${tag}-${encoding}"` })
      if (request.fresh) return void response.status(304).end()
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

/** Up to this size a file is made as small as can be while somebody waits; larger ones from the second time on. */
const quicklyMade = 16_384

/** A file in every encoding that somebody asked for. */
function readFile(path: string): { tag: string; bytesIn: (encoding: Encoding) => Buffer } {
  const file = readFileSync(path)
  const encoded = new Map<Encoding, Buffer>([['identity', file]])
  const bytesIn = (encoding: Encoding) => {
    const known = encoded.get(encoding)
    if (known) return known
    const isQuick = encoding === 'br' && file.length <= quicklyMade
    const bytes = isQuick ? encodeBestNow(file) : encode(file, encoding)
    encoded.set(encoding, bytes)
    // What cannot be made smaller goes on as it is.
    if (encoding === 'br' && !isQuick)
      encodeBest(file).then(
        (best) => encoded.set('br', best),
        () => {},
      )
    return bytes
  }
  return { tag: createHash('sha256').update(file).digest('base64url').slice(0, 22), bytesIn }
}
