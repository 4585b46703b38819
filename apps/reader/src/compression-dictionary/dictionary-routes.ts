import { sitePaths } from '@news/contract'
import { type Locale, locales } from '@news/domain'
import { type RequestHandler, Router } from 'express'
import { forever } from '../cache-control.ts'
import { chooseEncoding, type Encoding, encode, encodeBestNow } from '../render/encoding.ts'
import type { CompressionDictionary } from './compression-dictionary.ts'
import { type DictionaryOf, dictionaryPath } from './draw-dictionaries.tsx'

/** Serves the dictionary of each language, to be used for all its pages. */
export function dictionaryRoutes(dictionaryOf: DictionaryOf): RequestHandler {
  const router = Router()
  const encoded = new Map<string, Buffer>()
  const bytesIn = (encoding: Encoding, { path, text }: CompressionDictionary) => {
    const key = `${encoding} ${path}`
    const bytes = encoded.get(key) ?? (encoding === 'br' ? encodeBestNow(text) : encode(text, encoding))
    encoded.set(key, bytes)
    return bytes
  }
  for (const locale of locales)
    router.get(dictionaryPath(`${locale}-:hash`), (request, response, next) => {
      const dictionary = dictionaryOf(locale)
      // One of another build: whoever asks for it is told of ours with the next page.
      if (dictionary?.path !== request.path) return next()
      const encoding = chooseEncoding(request.get('accept-encoding'))
      response.type('application/octet-stream').vary('Accept-Encoding')
      response.set({ 'Cache-Control': forever, 'Use-As-Dictionary': `match="${pagesIn(locale)}"` })
      if (encoding !== 'identity') response.set('Content-Encoding', encoding)
      response.send(bytesIn(encoding, dictionary))
    })
  return router
}

/** Of the patterns that match an address, browsers take the longest (RFC 9842, 2.2.3). */
function pagesIn(locale: Locale): string {
  const front = sitePaths(locale).front()
  return front === '/' ? '/*' : `${front}{/*}?`
}
