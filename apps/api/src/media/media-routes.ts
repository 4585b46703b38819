import compression from 'compression'
import { type Response, Router } from 'express'
import { createRenditionMaker } from './make-rendition.ts'
import type { MediaStorage } from './storage.ts'

/** A drawing may hold a script, which must not run when somebody opens it by its own address. */
const harmless = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

const fileName = /^[0-9a-z][\w-]{0,100}\.[a-z0-9]{1,5}$/

/** The media, under addresses that never change their meaning. Sizes of pictures are made when first asked for. */
export function mediaRoutes({ media }: { media: MediaStorage }): Router {
  const makeRendition = createRenditionMaker(media)
  return Router()
    .use('/media', compression())
    .get('/media/:name', async (request, response, next) => {
      const { name } = request.params
      const bytes = fileName.test(name)
        ? ((await media.read(name)) ?? (await makeRendition(name)))
        : undefined
      if (bytes) sendFile(response, name, bytes)
      else next()
    })
}

function sendFile(response: Response, name: string, bytes: Buffer): void {
  response
    .type(name.slice(name.lastIndexOf('.')))
    .set({
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': harmless,
      ETag: `"${name}"`,
    })
    .send(bytes)
}
