import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createBareServer, type Server } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { ApiUnavailable, createApi, type News } from './api.ts'

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** An API that answers as it is told, and what it was asked. */
async function openApi(answer: RequestListener): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  return { url: await listen(server), asked }
}

it('takes no answer that was made before the last news was heard of', async () => {
  const { url, asked } = await openApi((_, response) => void response.end('{"items":[]}'))
  const news: News = {}
  const api = createApi(url, news)
  await api.listSections()
  news.heardAt = performance.now()
  await api.listSections()
  news.heardAt = performance.now() - 7_500
  await api.listSections()
  expect(asked.map(({ headers }) => headers['cache-control'])).toEqual([undefined, 'max-age=0', 'max-age=7'])
})

it('does not ask again for what the API said is true for a while, until there is news', async () => {
  const { url, asked } = await openApi((_, response) => {
    response.writeHead(200, { etag: '"a"', 'cache-control': 'public, max-age=60' }).end('{"items":[]}')
  })
  const news: News = {}
  const api = createApi(url, news)
  expect(await api.listSections()).toEqual({ items: [] })
  expect(await api.listSections()).toEqual({ items: [] })
  expect(asked).toHaveLength(1)
  news.heardAt = performance.now()
  await api.listSections()
  expect(asked).toHaveLength(2)
})

it('lets the API confirm what it has said, and takes what is new', async () => {
  let text = '{"items":[]}'
  const { url, asked } = await openApi(({ headers }, response) => {
    response.setHeader('etag', `"${text.length}"`)
    if (headers['if-none-match'] === `"${text.length}"`) response.writeHead(304).end()
    else response.end(text)
  })
  const api = createApi(url)
  const first = await api.listSections()
  expect(await api.listSections()).toBe(first)
  text = '{"items":[{"slug":"misto"}]}'
  expect(await api.listSections()).toEqual({ items: [{ slug: 'misto' }] })
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"12"', '"12"'])
})

it('asks again over a new connection when the kept one was closed at that moment', async () => {
  let connections = 0
  const server = createBareServer((socket) => {
    connections++
    let questions = 0
    socket.on('data', () => {
      if (++questions === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{"items":[]}')
      else socket.resetAndDestroy()
    })
  })
  const api = createApi(await listen(server))
  for (let time = 0; time < 3; time++) expect(await api.listSections()).toEqual({ items: [] })
  expect(connections).toBe(3)
})

it('takes an answer that breaks off for none', async () => {
  const { url } = await openApi((_, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('{"items":')
    setTimeout(() => response.destroy(), 20)
  })
  await expect(createApi(url).listSections()).rejects.toThrow(ApiUnavailable)
})

it('takes for none, too, what is no JSON: somebody in between says that it is out of order', async () => {
  const { url } = await openApi((_, response) => void response.end('<h1>Back soon</h1>'))
  await expect(createApi(url).listSections()).rejects.toThrow(ApiUnavailable)
})

it('goes where an answer says that its subject has moved', async () => {
  const { url, asked } = await openApi((request, response) => {
    if (request.url === '/v1/articles/old')
      response.writeHead(301, { location: '/v1/articles/new' }).end('{}')
    else response.end('{"slug":"new"}')
  })
  expect(await createApi(url).getArticle({ params: { slug: 'old' } })).toEqual({ slug: 'new' })
  expect(asked).toHaveLength(2)
})
