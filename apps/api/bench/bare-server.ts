/** The floors that the API is measured against: the same bytes and headers from as little as possible. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import express from 'express'

const [kind, path = '', bytesFile = '', headersFile = ''] = process.argv.slice(2)
const bytes = readFileSync(bytesFile)
const headers = JSON.parse(readFileSync(headersFile, 'utf8')) as Record<string, string>

const server = start()
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`)
})

function start(): Server {
  if (kind === 'node')
    return createServer((_, response) => {
      response.writeHead(200, headers)
      response.end(bytes)
    })
  const app = express()
  app.get(path, (_, response) => {
    response.set(headers).send(bytes)
  })
  return createServer(app)
}
