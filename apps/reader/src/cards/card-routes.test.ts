import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../api/api.ts'
import { fullArticle, hostileArticle } from '../fixtures/article.ts'
import { openNewsroom } from '../fixtures/newsroom.ts'
import { site } from '../fixtures/site.ts'
import { articleCard, cardFile, siteCard } from './card.ts'
import { cardPaths } from './card-paths.ts'
import { cardRoutes } from './card-routes.ts'

let newsroom: Awaited<ReturnType<typeof openNewsroom>>
let server: Server
let url: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  const app = express().use(cardRoutes({ api: createApi(newsroom.url), site }))
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  newsroom.close()
})

/** Width and height as the header of a PNG has them (RFC 2083, 4.1.1). */
async function sizeOf(response: Response): Promise<[number, number]> {
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('the picture that a messenger shows with a link', () => {
  it.each([fullArticle, hostileArticle])('is drawn for $slug, and never changes', async (article) => {
    const path = cardPaths.article(article.slug, cardFile(articleCard(article, { locale: 'uk', site })))
    const response = await fetch(url + path)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(await sizeOf(response)).toEqual([1200, 630])
  })

  it('is there for the site in each language', async () => {
    for (const locale of ['uk', 'de', 'en'] as const) {
      const path = cardPaths.site(locale, cardFile(siteCard({ locale, site })))
      expect(await sizeOf(await fetch(url + path))).toEqual([1200, 630])
    }
  })

  it('has another address as soon as the headline changes, and the old one leads to it', async () => {
    const response = await fetch(url + cardPaths.article(fullArticle.slug, 'of-old.png'), {
      redirect: 'manual',
    })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(
      /^\/cards\/article\/kamianske-wuppertal\/[\w-]{10}\.png$/,
    )
  })

  it('is not drawn for what is not there', async () => {
    expect((await fetch(url + cardPaths.article('nothing', 'x.png'))).ok).toBe(false)
  })

  it('holds no sign that its letters do not have: families, flags', () => {
    const article = { ...fullArticle, headline: '👩‍👩‍👧‍👦🇺🇦👍🏽 Свято родини 🎉' }
    expect(articleCard(article, { locale: 'uk', site }).headline).toBe('Свято родини')
  })

  it('holds no sign that steers the direction of text', () => {
    expect(articleCard(hostileArticle, { locale: 'uk', site }).headline).not.toMatch(/[\p{Cf}\p{Cc}]/u)
  })
})
