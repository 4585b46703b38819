import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { mostWebhookFailures, webhookMessageSchema } from '@news/contract'
import { pino } from 'pino'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadConfig } from '../config.ts'
import { createContext } from '../context.ts'
import { backUp } from '../db/backup.ts'
import { restore } from '../db/restore.ts'
import { savePartnership } from '../partnerships/partnership-store.ts'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, draftOf, draftsOf } from '../test-newsroom.ts'
import { revokeToken } from '../tokens/token-store.ts'
import { startDispatcher } from './dispatcher.ts'

interface Message {
  headers: Record<string, string>
  body: string
}

/** A receiver that answers as it is told to. */
async function createReceiver() {
  const messages: Message[] = []
  const answer = { status: 204, location: '' }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    messages.push({ headers: flat(request.headers), body: Buffer.concat(chunks).toString() })
    response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const slugs = () =>
    messages.flatMap(({ body }) => JSON.parse(body).items.map(({ slug }: { slug: string }) => slug))
  return { messages, answer, url, slugs }
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

/** Signatures are checked against the real time. */
async function createSending({ processes = 1 } = {}) {
  const newsroom = await createTestNewsroom({ privateWebhooks: true })
  const { db, clock } = newsroom
  clock.now = Date.now()
  const config = { ...loadConfig({}), privateWebhooks: true }
  for (let number = 0; number < processes; number++) {
    const context = createContext(config, {
      db,
      now: () => clock.now,
      log: pino({ enabled: false }),
      lines: { write() {} },
    })
    onTestFinished(() => context.followers.release())
    startDispatcher(context)
  }
  const register = async (body: object) => (await newsroom.write('post', '/v1/webhooks', body)).body
  return { ...newsroom, register }
}

describe('a webhook', () => {
  it('is sent what the log tells from then on, in order, signed as any receiver can check', async () => {
    const { register, save } = await createSending()
    const receiver = await createReceiver()
    await save(...draftsOf(2))
    const { secret } = await register({ url: receiver.url })
    await save({ draft: draftOf({ slug: 'first' }) })
    await expect.poll(receiver.slugs).toEqual(['first'])
    await save({ draft: draftOf({ slug: 'second' }) })
    await expect.poll(receiver.slugs).toEqual(['first', 'second'])
    for (const { headers, body } of receiver.messages) {
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
      expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow()
    }
  })

  it('is sent only the types that were asked for', async () => {
    const { register, save } = await createSending()
    const receiver = await createReceiver()
    await register({ url: receiver.url, types: ['partnership'] })
    const { url } = receiver
    const other = await createReceiver()
    await register({ url: other.url, types: ['article'] })
    await save({ draft: draftOf() })
    await expect.poll(other.slugs).toEqual(['rada-zbyraietsia'])
    expect([url, receiver.messages]).toEqual([url, []])
  })

  it('is told in each message where the last one ended, whatever it was not sent in between', async () => {
    const { register, save, get, db, clock } = await createSending()
    const receiver = await createReceiver()
    await save(...draftsOf(2))
    const { next } = (await get('/v1/changes')).body
    await register({ url: receiver.url, types: ['article'] })
    await save({ draft: draftOf({ slug: 'first' }) })
    await expect.poll(receiver.slugs).toEqual(['first'])
    await savePartnership(db, samplePartnership, { now: clock.now })
    await save({ draft: draftOf({ slug: 'second' }) })
    await expect.poll(receiver.slugs).toEqual(['first', 'second'])
    const [first, second] = receiver.messages.map(({ body }) => webhookMessageSchema.parse(JSON.parse(body)))
    expect([first?.after, second?.after]).toEqual([next, first?.next])
    const rest = await get(`/v1/changes?after=${first?.next}`)
    expect(rest.body.items.map(({ type }: { type: string }) => type)).toEqual(['partnership', 'article'])
  })

  it('learns from the next message that a backup took the place of what it knows', async () => {
    const sending = await createSending()
    const receiver = await createReceiver()
    await sending.register({ url: receiver.url })
    await sending.save({ draft: draftOf({ slug: 'kept' }) })
    await expect.poll(receiver.slugs).toEqual(['kept'])
    const file = join(sending.dataDir, 'copy.db')
    await backUp(sending.db, file)
    await sending.save({ draft: draftOf({ slug: 'lost' }) })
    await expect.poll(receiver.slugs).toEqual(['kept', 'lost'])
    const restored = await createSending()
    await restore(restored.db, file, { replace: false, now: restored.clock.now })
    await restored.save({ draft: draftOf({ slug: 'new' }) })
    await expect.poll(receiver.slugs).toEqual(['kept', 'lost', 'new'])
    const [kept, lost, message] = receiver.messages.map(({ body }) => JSON.parse(body))
    expect(message.after).toBe(kept.next)
    expect((await restored.get(`/v1/changes?after=${lost.next}`)).status).toBe(410)
  })

  it('gets each message once, however many processes there are', async () => {
    const { register, save } = await createSending({ processes: 3 })
    const receiver = await createReceiver()
    await register({ url: receiver.url })
    for (let number = 0; number < 5; number++) await save({ draft: draftOf({ slug: `a-${number}` }) })
    await expect.poll(() => receiver.slugs().length, { timeout: 10_000 }).toBe(5)
    expect(receiver.slugs()).toEqual(['a-0', 'a-1', 'a-2', 'a-3', 'a-4'])
  })

  it('is not kept waiting by another one that hangs', async () => {
    const { register, save } = await createSending()
    const [receiver, hanging] = [await createReceiver(), createServer(() => {})]
    await once(hanging.listen(0, '127.0.0.1'), 'listening')
    onTestFinished(() => void hanging.close())
    onTestFinished(() => hanging.closeAllConnections())
    await register({ url: `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/hook` })
    await register({ url: receiver.url })
    const slugs = ['a', 'b', 'c']
    for (const [i, slug] of slugs.entries()) {
      await save({ draft: draftOf({ slug }) })
      await expect.poll(receiver.slugs, { timeout: 5_000 }).toEqual(slugs.slice(0, i + 1))
    }
  })

  it('that fails is tried again later and later with the same id, loses nothing, and is disabled in the end', async () => {
    const { register, save, clock, get, write } = await createSending()
    const receiver = await createReceiver()
    receiver.answer.status = 500
    const { id } = await register({ url: receiver.url })
    await save({ draft: draftOf() })
    for (let failure = 1; failure <= mostWebhookFailures; failure++) {
      await expect.poll(() => receiver.messages.length, { timeout: 5_000 }).toBe(failure)
      await expect.poll(async () => (await own(id)).failures).toBe(failure)
      clock.now += 6 * 60 * 60 * 1_000
    }
    expect(new Set(receiver.messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect((await own(id)).disabledAt).not.toBeNull()
    receiver.answer.status = 204
    await save({ draft: draftOf({ slug: 'next' }) })
    const enabled = await write('post', `/v1/webhooks/${id}/enable`)
    expect(enabled.body).toMatchObject({ failures: 0, disabledAt: null })
    await expect
      .poll(() => receiver.slugs().slice(-2), { timeout: 5_000 })
      .toEqual(['rada-zbyraietsia', 'next'])

    async function own(webhook: string) {
      expect((await get(`/v1/webhooks/${webhook}`)).status).toBe(401)
      const { body } = await write('get', `/v1/webhooks/${webhook}`)
      return body
    }
  }, 60_000)

  it('is not followed to another address', async () => {
    const { register, save } = await createSending()
    const [receiver, other] = [await createReceiver(), await createReceiver()]
    Object.assign(receiver.answer, { status: 307, location: other.url })
    await register({ url: receiver.url })
    await save({ draft: draftOf() })
    await expect.poll(() => receiver.messages.length).toBe(1)
    expect(other.messages).toEqual([])
  })

  it('ends with its token', async () => {
    const { register, save, db, clock } = await createSending()
    const [receiver, other] = [await createReceiver(), await createReceiver()]
    await register({ url: receiver.url })
    const [token] = await db.selectFrom('tokens').select('id').execute()
    await revokeToken(db, token?.id ?? '', clock.now)
    await save({ draft: draftOf() })
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect([...receiver.messages, ...other.messages]).toEqual([])
  })
})

describe('webhooks', () => {
  it('belong to their token, tell their secret once, and can be taken away', async () => {
    const { write } = await createTestNewsroom()
    const made = await write('post', '/v1/webhooks', { url: 'https://receiver.example/hook' })
    expect([made.status, made.headers.location]).toEqual([201, `/v1/webhooks/${made.body.id}`])
    expect(made.body.secret).toMatch(/^whsec_/)
    const { body } = await write('get', '/v1/webhooks')
    const { secret: _, ...known } = made.body
    expect(body.items).toEqual([known])
    expect((await write('delete', `/v1/webhooks/${made.body.id}`)).status).toBe(204)
    expect((await write('delete', `/v1/webhooks/${made.body.id}`)).status).toBe(404)
    expect((await write('get', '/v1/webhooks')).body.items).toEqual([])
  })

  it('are twenty of one token at the most, also when all are asked for at once', async () => {
    const { write } = await createTestNewsroom()
    const asked = Array.from({ length: 24 }, (_, i) =>
      write('post', '/v1/webhooks', { url: `https://receiver.example/${i}` }),
    )
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([...Array(20).fill(201), ...Array(4).fill(409)])
    expect((await write('get', '/v1/webhooks')).body.items).toHaveLength(20)
  })

  it.each([
    'http://receiver.example/hook',
    'https://127.0.0.1/hook',
    'https://[::1]/hook',
    'https://0x7f000001/hook',
    'https://2130706433/',
    'https://10.1.2.3/',
    'https://192.168.1.1:8443/',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://0.0.0.0/',
    'https://100.64.0.1/',
  ])('do not go to %s', async (url) => {
    const { write } = await createTestNewsroom()
    const { status, body } = await write('post', '/v1/webhooks', { url })
    expect([status, body.errors[0].pointer]).toEqual([422, '/url'])
  })
})
