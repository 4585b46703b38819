import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import request from 'supertest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mediaDir } from '../media/disk-storage.ts'
import { createTestNewsroom, draftOf } from '../test-newsroom.ts'

describe('what a client sends never becomes a header of the answer', () => {
  const lineBreak = '%0d%0aset-cookie:%20a=b'

  it.each([
    `/v1/articles/${lineBreak}`,
    `/v1/posts?after=${lineBreak}`,
    `/v1/articles?section=misto${lineBreak}`,
    `/v1/search?q=рада${lineBreak}&limit=1`,
    `/v1/changes?after=${lineBreak}`,
    `/${lineBreak}`,
  ])('%s', async (path) => {
    const { app, save } = await createTestNewsroom()
    await save({ draft: draftOf() }, { draft: draftOf({ slug: 'another', headline: 'Рада вдруге' }) })
    const { headers, status } = await request(app).get(encodeURI(path).replaceAll('%25', '%'))
    expect(headers['set-cookie']).toBeUndefined()
    expect(status).toBeLessThan(500)
  })

  it('nor does the name of a host: addresses are those of the configuration', async () => {
    const { app, save } = await createTestNewsroom()
    await save({ draft: draftOf() })
    const { text: feed } = await request(app).get('/feed.xml').set('host', 'evil.example')
    expect(feed).toContain('https://news.example')
    expect(feed).not.toContain('evil.example')
  })
})

describe('no path leads out of the folder of the media', () => {
  it.each([
    '/media/../secret.txt',
    '/media/..%2fsecret.txt',
    '/media/%2e%2e/secret.txt',
    '/media/..%5csecret.txt',
    '/media/....//secret.txt',
    '/media/%252e%252e/secret.txt',
    '/media/a%00/../../secret.txt',
    '/media//etc/passwd',
  ])('%s', async (path) => {
    const { app, dataDir } = await createTestNewsroom()
    await mkdir(mediaDir(dataDir), { recursive: true })
    await writeFile(join(dataDir, 'secret.txt'), 'the secret')
    const answer = await askAsWritten(app, path)
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer).not.toContain('the secret')
  })

  /** Clients tidy paths up; this one sends them as they are. */
  async function askAsWritten(app: Parameters<typeof createServer>[1], path: string): Promise<string> {
    const server = createServer(app).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.write(`GET ${path} HTTP/1.1\r\nHost: news\r\nConnection: close\r\n\r\n`)
    return text(socket)
  }
})

it.each(['__proto__=1', 'constructor=1', '__proto__[status]=draft', 'constructor.prototype.status=draft'])(
  'a query cannot reach prototypes: %s',
  async (query) => {
    const { get, save } = await createTestNewsroom()
    await save({ draft: draftOf() })
    expect((await get(`/v1/articles?${query}`)).status).toBe(400)
    expect(({} as { status?: string }).status).toBeUndefined()
    expect((await get('/v1/articles')).body.items).toHaveLength(1)
  },
)

it('a token is shown once and kept nowhere', async () => {
  const { db, write } = await createTestNewsroom()
  expect((await write('post', '/v1/articles', {})).status).toBe(422)
  const rows = JSON.stringify(await db.selectFrom('tokens').selectAll().execute())
  expect(rows).not.toMatch(/news_[\w-]{20,}/)
})
