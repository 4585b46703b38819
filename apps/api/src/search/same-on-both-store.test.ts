import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { saveArticles } from '../articles/article-store.ts'
import { type Db, openDatabase } from '../db/open.ts'
import { openTestStore } from '../db/test-store.ts'
import { parseQuery } from './query.ts'
import { searchArticles } from './search-store.ts'
import { createCorpus } from './test-corpus.ts'

const now = Date.parse('2026-02-20T10:00:00.000Z')
const corpus = createCorpus({ articles: 60, words: 60 })

/** On SQLite whatever the engine of the run is; the run on SQLite compares it with itself, in another order of writing. */
async function openSqlite(): Promise<Db> {
  const dataDir = await mkdtemp(join(tmpdir(), 'news-api-'))
  const db = await openDatabase({ dataDir })
  onTestFinished(async () => {
    await db.destroy()
    await rm(dataDir, { recursive: true })
  })
  return db
}

async function ask(db: Db, { q, typing }: { q: string; typing: boolean }, order: 'relevance' | 'oldest') {
  const asked = parseQuery(q, { isTyping: typing })
  if (!asked) return []
  const { items, total } = await searchArticles(db, { ...asked, order, limit: 100, now })
  return [total, ...items.map(({ article }) => article.slug)]
}

it('every question finds the same articles in the same order on every engine', async () => {
  const [{ db }, sqlite] = [await openTestStore(), await openSqlite()]
  const drafts = Array.from({ length: 60 }, (_, index) => ({ draft: corpus.draft(index) }))
  await saveArticles(db, drafts, { now })
  await saveArticles(sqlite, drafts, { now })
  let found = 0
  for (const question of corpus.questions(120))
    for (const order of ['relevance', 'oldest'] as const) {
      const there = await ask(db, question, order)
      expect([question.q, await ask(sqlite, question, order)]).toEqual([question.q, there])
      found += there.length
    }
  expect(found).toBeGreaterThan(500)
}, 60_000)
