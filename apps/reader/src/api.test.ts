import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createApi, type News } from './api.ts'

it('takes no answer that was made before the last news was heard of', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer(({ headers }, response) => {
    asked.push(headers['cache-control'])
    response.setHeader('content-type', 'application/json').end('{"items":[]}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const news: News = {}
  const api = createApi(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, news)
  await api.listSections()
  news.heardAt = performance.now()
  await api.listSections()
  news.heardAt = performance.now() - 7_500
  await api.listSections()
  expect(asked).toEqual([undefined, 'max-age=0', 'max-age=7'])
})
