/** The floors that services are measured against: the same bytes and headers from as little as possible. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import express from 'express'

const [kind = '', bytesFile = '', headersFile = ''] = process.argv.slice(2)
const bytes = readFileSync(bytesFile)
const headers = JSON.parse(readFileSync(headersFile, 'utf8')) as Record<string, string>

const listeners: Record<string, () => RequestListener> = {
  node: () => answerBarely,
  express: answerByExpress,
  'express-string': answerTextByExpress,
  'express-packing': packByExpress,
}

const server = createServer(listeners[kind]?.())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`)
})

function answerBarely(...[, response]: Parameters<RequestListener>): void {
  response.writeHead(200, headers)
  response.end(bytes)
}

function answerByExpress(): RequestListener {
  const app = express()
  app.get('/{*path}', (_, response) => {
    response.set(headers).send(bytes)
  })
  return app
}

/** As whoever has a page as a string and nothing else would answer. */
function answerTextByExpress(): RequestListener {
  const text = readText()
  const app = express()
  app.get('/{*path}', (_, response) => {
    response.type(headers['content-type'] ?? 'html').send(text)
  })
  return app
}

/** As whoever has it at no cost and packs it for each who asks: in the window that is fastest for one page. */
function packByExpress(): RequestListener {
  const text = readText()
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 }
  const app = express()
  app.get('/{*path}', (_, response) => {
    response.set(headers).send(brotliCompressSync(text, { params }))
  })
  return app
}

function readText(): string {
  const isPacked = headers['content-encoding'] === 'br'
  return (isPacked ? brotliDecompressSync(bytes) : bytes).toString()
}
