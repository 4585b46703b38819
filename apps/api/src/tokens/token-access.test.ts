import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, noon } from '../test-newsroom.ts'
import { writtenArticle } from '../test-writing.ts'
import { createToken, revokeToken } from './token-store.ts'

describe('a token', () => {
  const ask = (app: Parameters<typeof request>[0], token?: string) =>
    request(app)
      .post('/v1/articles')
      .set(token ? { authorization: `Bearer ${token}` } : {})
      .send(writtenArticle)

  it('is needed to write, must be known, and good for it', async () => {
    const { app, db } = await createTestNewsroom()
    const { token } = await createToken(db, { name: 'Місто', scopes: ['partnerships:write'], now: noon })
    const [none, wrong, other] = [await ask(app), await ask(app, 'news_x'), await ask(app, token)]
    expect([none.status, none.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    expect([wrong.status, wrong.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"'])
    expect([other.status, other.headers['www-authenticate']]).toEqual([
      403,
      'Bearer error="insufficient_scope", scope="articles:write"',
    ])
  })

  it('ends when it is revoked, and is nowhere in the store', async () => {
    const { app, db } = await createTestNewsroom()
    const { id, token } = await createToken(db, { name: 'Місто', scopes: ['articles:write'], now: noon })
    expect((await ask(app, token)).status).toBe(201)
    expect(JSON.stringify(await db.selectFrom('tokens').selectAll().execute())).not.toContain(token.slice(5))
    expect([await revokeToken(db, id, noon), await revokeToken(db, id, noon)]).toEqual([true, false])
    expect((await ask(app, token)).status).toBe(401)
  })

  it('shows its holder what is not public, which no cache keeps', async () => {
    const { app, db, save, write } = await createTestNewsroom()
    await save({ draft: draftOf({ status: 'draft' }) }, { draft: draftOf({ slug: 'vidoma' }) })
    const { token } = await createToken(db, { name: 'Місто', scopes: ['articles:write'], now: noon })
    const authorization = `Bearer ${token}`
    const shown = await request(app).get('/v1/articles/rada-zbyraietsia').set({ authorization })
    expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'private, no-store'])
    const { body } = await request(app).get('/v1/drafts').set({ authorization })
    expect(body.items).toMatchObject([{ slug: 'rada-zbyraietsia' }])
    expect((await write('patch', '/v1/articles/nema', {}, { 'if-match': '*' })).status).toBe(404)
  })
})
