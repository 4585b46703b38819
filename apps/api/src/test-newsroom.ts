import type { RequestListener } from 'node:http'
import { problemSchema, scopes } from '@news/contract'
import type { ArticleDraft } from '@news/domain'
import { pino } from 'pino'
import request, { type Response } from 'supertest'
import { expect, onTestFinished } from 'vitest'
import { saveArticles } from './articles/article-store.ts'
import type { SourcedDraft } from './articles/sourced-draft.ts'
import { type Config, loadConfig } from './config.ts'
import { createContext } from './context.ts'
import type { Db } from './db/open.ts'
import { openTestStore } from './db/test-store.ts'
import { createListener } from './listener.ts'
import type { MediaStorage } from './media/storage.ts'
import { judge } from './openapi-judge.ts'
import { draftOf } from './test-draft.ts'
import { createToken } from './tokens/token-store.ts'

/** A whole API over an empty store of its own, with a clock that stands still until it is set. */
export interface TestNewsroom {
  db: Db
  media: MediaStorage
  dataDir: string
  /** The same store, as another process sees it. */
  openAgain: () => Promise<Db>
  clock: { now: number }
  /** Asks, and holds the answer to the contract. */
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Writes with a token that is good for everything, and holds the answer to the contract. */
  write: (
    method: WriteMethod,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>
  app: RequestListener
  save: (...drafts: SourcedDraft[]) => ReturnType<typeof saveArticles>
}

type WriteMethod = 'get' | 'post' | 'put' | 'patch' | 'delete'

const siteName = { uk: 'Новини', de: 'Nachrichten', en: 'News' }

export const noon = Date.parse('2026-02-20T10:00:00.000Z')

export async function createTestNewsroom(settings: Partial<Config> = {}): Promise<TestNewsroom> {
  const { db, dataDir, openAgain } = await openTestStore()
  const clock = { now: noon }
  const now = () => clock.now
  const config = {
    ...loadConfig({ SITE_URL: 'https://news.example', NEWS_DATA_DIR: dataDir }),
    siteName,
    ...settings,
  }
  const context = createContext(config, { db, now, log: pino({ enabled: false }), lines: { write() {} } })
  const app = createListener(context)
  onTestFinished(() => context.followers.release())
  return {
    db,
    media: context.media,
    dataDir,
    openAgain,
    clock,
    app,
    get: async (path, headers = {}) => holdToContract(await request(app).get(path).set(headers), 'get', path),
    write: async (method, path, body, headers = {}) => {
      const token = await tokenOf(db)
      const sent = request(app)
        [method](path)
        .set({ authorization: `Bearer ${token}`, ...headers })
      return holdToContract(await (body === undefined ? sent : sent.send(body as object)), method, path)
    },
    save: (...drafts) => saveArticles(db, drafts, { now: clock.now }),
  }
}

/** One token for each store, made when it is first needed. */
const tokens = new WeakMap<Db, Promise<string>>()

function tokenOf(db: Db): Promise<string> {
  const known =
    tokens.get(db) ?? createToken(db, { name: 'Tests', scopes, now: noon }).then(({ token }) => token)
  tokens.set(db, known)
  return known
}

/** Every answer is one that the OpenAPI document describes; what is no success is a problem, 301 or 304. */
function holdToContract(response: Response, method: string, path: string): Response {
  judge(response, method, path)
  if (response.status < 400) return response
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(problemSchema.parse(response.body).status).toBe(response.status)
  return response
}

export { draftOf }

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
