/**
 * `npm run bench -- search-store [--articles 100000] [--postgres <url>]`: how fast articles are indexed and found, how large
 * the index is beside the text, and whether both engines give the same.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSnippet } from '@news/domain/text'
import { draftColumns } from '../src/articles/article-row.ts'
import { type Db, openDatabase } from '../src/db/open.ts'
import { analyzerFor, forgetEarlierKnowledge, indexVersion } from '../src/search/analyzers.ts'
import { compileInstalledDictionary } from '../src/search/dictionary/compile-dictionary.ts'
import { takeUpDictionary } from '../src/search/dictionary/take-up-dictionary.ts'
import { readableText } from '../src/search/document-keys.ts'
import { indexPending } from '../src/search/index-pending-store.ts'
import { sizeOfIndex } from '../src/search/index-size-store.ts'
import { parseQuery } from '../src/search/query.ts'
import { searchArticles } from '../src/search/search-store.ts'
import { suggest } from '../src/search/suggest-store.ts'
import { createCorpus } from '../src/search/test-corpus.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    words: { type: 'string', default: '300' },
    postgres: { type: 'string' },
  },
})
const articles = Number(values.articles)
const corpus = createCorpus({ articles, words: Number(values.words) })
const questions = 500
const now = Date.parse('2026-02-20T10:00:00.000Z')

const dataDir = await mkdtemp(join(tmpdir(), 'news-bench-'))
try {
  await useInstalledDictionary()
  const sqlite = await openDatabase({ dataDir })
  const onSqlite = await measure('SQLite', sqlite)
  if (values.postgres) {
    const postgres = await openDatabase({ dataDir, databaseUrl: values.postgres })
    const onPostgres = await measure('PostgreSQL', postgres)
    const same = onSqlite.filter((answer, i) => answer === onPostgres[i]).length
    console.log(`\nThe same articles in the same order on both: ${same} of ${questions} questions`)
    await postgres.destroy()
  }
  await sqlite.destroy()
} finally {
  await rm(dataDir, { recursive: true })
}

/** As in a newsroom: with the dictionary, where it is installed. */
async function useInstalledDictionary(): Promise<void> {
  const name = await takeUpDictionary({ dataDir, dictionary: 'auto' })
  if (name !== undefined) {
    await compileInstalledDictionary({ dataDir })
    await takeUpDictionary({ dataDir, dictionary: 'auto' })
  }
  forgetEarlierKnowledge()
  console.log(`Keys by ${indexVersion()}`)
}

async function measure(name: string, db: Db): Promise<string[]> {
  console.log(`\n${name}: ${articles.toLocaleString('en')} articles of ${values.words} words\n`)
  const textBytes = await fill(db)
  const began = performance.now()
  await indexPending(db, { onProgress: (count) => tell(`indexing ${count}`) })
  tell('')
  const seconds = (performance.now() - began) / 1_000
  row('indexed articles a second', Math.round(articles / seconds).toLocaleString('en'))
  const indexBytes = await sizeOfIndex(db)
  row(
    'index beside the text',
    `${mb(indexBytes)} of ${mb(textBytes)}, ${(indexBytes / textBytes).toFixed(2)}`,
  )
  const pairs = corpus.pairs(questions)
  await times('two words, 20 articles', pairs, (q) => find(db, q))
  await times('two words, with snippets', pairs, (q) => findWithSnippets(db, q))
  await times(
    'one word',
    pairs.map((q) => q.split(' ')[0] ?? q),
    (q) => find(db, q),
  )
  await times(
    'suggestions for three letters',
    pairs.map((q) => q.slice(0, 3)),
    (q) => suggest(db, { q, limit: 5, now }),
  )
  return answers(db)
}

/** Straight into the table: how articles are written is measured elsewhere. */
async function fill(db: Db): Promise<number> {
  let bytes = 0
  const batch = 200
  for (let first = 0; first < articles; first += batch) {
    tell(`writing ${first}`)
    const drafts = Array.from({ length: Math.min(batch, articles - first) }, (_, i) =>
      corpus.draft(first + i),
    )
    bytes += drafts.reduce(
      (sum, draft) => sum + Buffer.byteLength(`${draft.headline}\n${readableText(draft)}`),
      0,
    )
    const rows = drafts.map((draft, i) => ({
      ...draftColumns(draft),
      id: idOf(first + i),
      source_key: null,
      date_created: draft.datePublished ?? '',
      revision: 1,
      announced: 1,
    }))
    await db.insertInto('articles').values(rows).execute()
  }
  return bytes
}

/** The same on both engines. */
function idOf(index: number): string {
  const digits = index.toString(16).padStart(12, '0')
  return `01900000-0000-7000-8000-${digits}`
}

async function find(db: Db, q: string) {
  const asked = parseQuery(q)
  return asked && searchArticles(db, { ...asked, order: 'relevance', limit: 20, now })
}

async function findWithSnippets(db: Db, q: string) {
  const asked = parseQuery(q)
  const found = await find(db, q)
  return found?.items.map(
    ({ article }) => asked && makeSnippet(readableText(article), analyzerFor(article.language), asked),
  )
}

async function answers(db: Db): Promise<string[]> {
  const told: string[] = []
  for (const { q, typing } of corpus.questions(questions)) {
    const asked = parseQuery(q, { isTyping: typing })
    const found = asked && (await searchArticles(db, { ...asked, order: 'relevance', limit: 50, now }))
    told.push(JSON.stringify([found?.total, found?.items.map(({ article }) => article.slug)]))
  }
  return told
}

async function times(
  name: string,
  asked: readonly string[],
  act: (q: string) => Promise<unknown>,
): Promise<void> {
  for (const q of asked.slice(0, 50)) await act(q)
  const taken: number[] = []
  for (const q of asked) {
    const began = performance.now()
    await act(q)
    taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) =>
    `${(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).toFixed(1)} ms`
  row(name, `p50 ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}   worst ${at(1)}`)
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function row(name: string, value: string): void {
  console.log(name.padEnd(36) + value)
}

/** One line that is written over; nothing where nobody watches. */
function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
