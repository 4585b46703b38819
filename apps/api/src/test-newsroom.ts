import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Endpoint, endpoints, problemSchema } from '@news/contract'
import type { ArticleDraft } from '@news/domain'
import { pino } from 'pino'
import request, { type Response } from 'supertest'
import { expect, onTestFinished } from 'vitest'
import { createApp } from './app.ts'
import { saveArticles } from './articles/article-store.ts'
import type { SourcedDraft } from './articles/sourced-draft.ts'
import { createFollowers } from './changes/followers.ts'
import { type Db, openDatabase } from './db/open.ts'

/** A whole API over an empty store of its own, with a clock that stands still until it is set. */
export interface TestNewsroom {
  db: Db
  dataDir: string
  clock: { now: number }
  /** Asks, and holds the answer to the contract. */
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  app: ReturnType<typeof createApp>
  save: (...drafts: SourcedDraft[]) => ReturnType<typeof saveArticles>
}

export const noon = Date.parse('2026-02-20T10:00:00.000Z')

export async function createTestNewsroom(): Promise<TestNewsroom> {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-api-'))
  const db = await openDatabase({ dataDir })
  const clock = { now: noon }
  const now = () => clock.now
  const followers = createFollowers(db, now)
  const app = createApp({
    db,
    dataDir,
    followers,
    now,
    log: pino({ enabled: false }),
    siteUrl: 'https://news.example',
    siteName: { uk: 'Новини', de: 'Nachrichten', en: 'News' },
    language: 'uk',
    timeZone: 'Europe/Kyiv',
  })
  onTestFinished(async () => {
    followers.release()
    await db.destroy()
    await rm(dataDir, { recursive: true })
  })
  return {
    db,
    dataDir,
    clock,
    app,
    get: async (path, headers = {}) => holdToContract(await request(app).get(path).set(headers), path),
    save: (...drafts) => saveArticles(db, drafts, { now: clock.now }),
  }
}

/** A success has the shape that the contract declares; everything else is a problem that it lists, or 304. */
function holdToContract(response: Response, path: string): Response {
  if (response.status === 304) return response
  const endpoint = Object.values<Endpoint>(endpoints).find((candidate) => matches(candidate, path))
  if (response.status === 200 && endpoint) {
    expect(endpoint.answer.parse(response.body)).toEqual(response.body)
    return response
  }
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(problemSchema.parse(response.body).status).toBe(response.status)
  if (endpoint) expect([...endpoint.problems, 500]).toContain(response.status)
  return response
}

function matches({ path }: Endpoint, asked: string): boolean {
  const pattern = path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${pattern}$`).test(asked.split('?')[0] ?? '')
}

/** A published article, with whatever a test is about. */
export function draftOf(changes: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    slug: 'rada-zbyraietsia',
    language: 'uk',
    headline: 'Рада збирається',
    authors: [{ slug: 'olena', name: { uk: 'Олена' }, kind: 'person' }],
    section: { slug: 'misto', name: { uk: 'Місто', de: 'Stadt', en: 'City' } },
    tags: [],
    places: [],
    genre: 'news',
    pinned: false,
    sources: [],
    corrections: [],
    partnerships: [],
    status: 'published',
    datePublished: '2026-02-20T09:00:00.000Z',
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        children: [{ _type: 'span', _key: 'b', text: 'Сесія почнеться о дев’ятій.', marks: [] }],
        markDefs: [],
      },
    ],
    ...changes,
  }
}

/** Published articles by their slugs, each a minute older than the one before. */
export function draftsOf(count: number, changes: Partial<ArticleDraft> = {}): SourcedDraft[] {
  return Array.from({ length: count }, (_, i) => ({
    draft: draftOf({
      slug: `post-${i + 1}`,
      datePublished: new Date(noon - (i + 1) * 60_000).toISOString(),
      ...changes,
    }),
  }))
}
