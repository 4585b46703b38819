import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { loadConfig } from '../config.ts'
import { createContext } from '../context.ts'
import { createTestNewsroom, draftOf } from '../test-newsroom.ts'
import { startTellingHub } from './web-sub.ts'

it('a hub is told of every feed that has something new, and again after it was away', async () => {
  const bodies: URLSearchParams[] = []
  let status = 503
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    bodies.push(new URLSearchParams(Buffer.concat(chunks).toString()))
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())

  const { db, save, clock } = await createTestNewsroom()
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = loadConfig({ NEWS_WEBSUB_HUB: hub, SITE_URL: 'https://news.example' })
  const context = createContext(config, {
    db,
    now: () => clock.now,
    log: pino({ enabled: false }),
    lines: { write() {} },
  })
  onTestFinished(() => context.followers.release())
  startTellingHub(context)
  // What was there before is no news.
  await save({ draft: draftOf() })
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(bodies).toEqual([])

  await save({ draft: draftOf({ slug: 'first' }) })
  await expect.poll(() => bodies.length, { timeout: 5_000 }).toBe(1)
  status = 204
  await save({ draft: draftOf({ slug: 'second', tags: [{ slug: 'rada', name: { uk: 'Рада' } }] }) })
  await expect.poll(() => bodies.length, { timeout: 5_000 }).toBe(2)
  expect(bodies[1]?.get('hub.mode')).toBe('publish')
  expect(bodies[1]?.getAll('hub.url')).toEqual(
    expect.arrayContaining([
      'https://news.example/feed.xml',
      'https://news.example/feed.atom?language=de',
      'https://news.example/feed.json?section=misto',
      'https://news.example/feed.xml?tag=rada',
      'https://news.example/feed.xml?author=olena',
    ]),
  )
})
