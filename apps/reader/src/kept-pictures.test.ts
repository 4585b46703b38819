import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { now } from './fixtures/newsroom.ts'
import { openReader } from './fixtures/reader.ts'

const photo = Buffer.from('a photo, as far as anybody here can see')
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
const immutable = 'public, max-age=31536000, immutable'

/** What an API answers for pictures. */
function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  if (url === '/media/huge.jpg') {
    response.writeHead(200, { 'Cache-Control': immutable }).end(Buffer.alloc(50_000))
  } else if (url === '/media/changing.jpg') {
    response.writeHead(200, { 'Cache-Control': 'public, max-age=60' }).end(photo)
  } else if (url === '/media/torn.jpg') {
    response.writeHead(200, { 'Cache-Control': immutable, 'Content-Length': 100 }).write(photo)
    setTimeout(() => response.destroy(), 20)
  } else if (url === '/media/drawing.svg') {
    const isPacked = headers['accept-encoding'] === 'gzip'
    if (isPacked) response.setHeader('Content-Encoding', 'gzip')
    response.writeHead(200, { 'Cache-Control': immutable, Vary: 'Accept-Encoding' })
    response.end(isPacked ? gzipSync(drawing) : drawing)
  } else if (url.startsWith('/media/photo')) {
    response.writeHead(200, {
      'Cache-Control': immutable,
      'Content-Type': 'image/jpeg',
      'Content-Security-Policy': "default-src 'none'",
      ETag: '"photo"',
      'X-Request-Id': 'of the first',
    })
    response.end(photo)
  } else response.writeHead(404, { 'Cache-Control': immutable }).end()
}

/** A reader whose API can be stopped. */
async function open() {
  const asked: string[] = []
  const api = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const stopApi = () => {
    api.close()
    api.closeAllConnections()
  }
  const clock = { now }
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  const reader = await openReader({ apiUrl, clock })
  onTestFinished(reader.close)
  onTestFinished(stopApi)
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${reader.url}${path}`, init)
    return {
      status: response.status,
      fields: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    }
  }
  return { get, asked, stopApi, clock }
}

it('a picture that was asked for is there also when the API has stopped, with all that was said of it', async () => {
  const { get, stopApi, clock } = await open()
  const first = await get('/media/photo.jpg')
  stopApi()
  clock.now += 90_500
  const second = await get('/media/photo.jpg')
  expect(second.bytes).toEqual(photo)
  for (const name of ['content-type', 'content-security-policy', 'cache-control', 'etag'])
    expect(second.fields.get(name)).toBe(first.fields.get(name))
  expect(second.fields.get('cache-status')).toBe('news; hit')
  expect(second.fields.get('age')).toBe('90')
  expect(second.fields.get('x-request-id')).toBeNull()
  expect((await get('/media/photo-of-another.jpg')).status).toBe(503)
})

it('who has it is told so, and who asks for its head gets no bytes', async () => {
  const { get, stopApi } = await open()
  await get('/media/photo.jpg')
  stopApi()
  const same = await get('/media/photo.jpg', {
    headers: { 'if-none-match': '"photo"', 'cache-control': 'max-age=0' },
  })
  expect([same.status, same.bytes.length, same.fields.get('etag')]).toEqual([304, 0, '"photo"'])
  expect(same.fields.get('content-type')).toBeNull()
  const head = await get('/media/photo.jpg', { method: 'HEAD' })
  expect([head.status, head.fields.get('content-length')]).toEqual([200, `${photo.length}`])
})

it('a drawing is kept in the form that each browser takes', async () => {
  const { get, stopApi } = await open()
  const forms = ['gzip', 'gzip;q=1.0, identity;q=0.5', 'identity']
  for (const form of forms) await get('/media/drawing.svg', { headers: { 'accept-encoding': form } })
  stopApi()
  for (const form of forms) {
    const { bytes, fields } = await get('/media/drawing.svg', { headers: { 'accept-encoding': form } })
    expect([bytes, fields.get('vary')]).toEqual([drawing, 'Accept-Encoding'])
  }
})

it.each(['/media/changing.jpg', '/media/huge.jpg', '/media/torn.jpg', '/media/none.jpg'])(
  '%s is asked for again: it may change, is too large, did not come whole, or is not there',
  async (path) => {
    const { get, asked } = await open()
    for (let time = 0; time < 2; time++) await get(path).catch(() => {})
    expect(asked).toEqual([path, path])
  },
)

it('those that nobody looked at for longest make room for others', async () => {
  const { get, asked } = await open()
  await get('/media/photo-0.jpg')
  for (let number = 1; number < 120; number++) await get(`/media/photo-${number}.jpg`)
  asked.length = 0
  await get('/media/photo-119.jpg')
  await get('/media/photo-0.jpg')
  expect(asked).toEqual(['/media/photo-0.jpg'])
})
