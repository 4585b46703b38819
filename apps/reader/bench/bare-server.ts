/** The floors that the reader is measured against: the same answer from as little as possible. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import express from 'express'

const [kind, bytesFile = '', htmlFile = ''] = process.argv.slice(2)
const bytes = readFileSync(bytesFile)
const html = readFileSync(htmlFile, 'utf8')
const fields = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' }

const server = start()
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`)
})

function start(): Server {
  if (kind === 'node')
    return createServer((_, response) => {
      response.writeHead(200, { ...fields, 'Content-Length': bytes.length })
      response.end(bytes)
    })
  const app = express()
  app.get('/news/:slug', (_, response) => {
    if (kind === 'express-string') response.type('html').send(html)
    else response.set(fields).send(bytes)
  })
  return createServer(app)
}
