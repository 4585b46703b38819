/**
 * `npm run bench -- search-store [--articles 100000] [--postgres <url>]`: how fast articles are indexed and found, how large
 * the index is beside the text, and whether both engines give the same.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSnippet } from '@news/domain/text'
import { type Figures, reportFigures } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
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
    json: { type: 'boolean' },
  },
})
const articles = Number(values.articles)
const corpus = createCorpus({ articles, words: Number(values.words) })
const questions = 500
const now = Date.parse('2026-02-20T10:00:00.000Z')

const sizes: Figures[] = []
const taken: Figures[] = []

const dataDir = await mkdtemp(join(tmpdir(), 'news-bench-'))
try {
  await useInstalledDictionary()
  const sqlite = await openDatabase({ dataDir })
  const onSqlite = await measure('SQLite', sqlite)
  if (values.postgres) {
    const postgres = await openDatabase({ dataDir, databaseUrl: values.postgres })
    const onPostgres = await measure('PostgreSQL', postgres)
    const same = onSqlite.filter((answer, i) => answer === onPostgres[i]).length
    sizes.push({
      what: 'the same answer on both',
      engine: 'both',
      figure: `${same} of ${questions} questions`,
    })
    await postgres.destroy()
  }
  await sqlite.destroy()
  const subject = `${articles.toLocaleString('en')} articles of ${values.words} words, keys by ${indexVersion()}`
  reportFigures(`The index of ${subject}`, sizes, ['dictionary-uk', 'pg'])
  reportFigures('Questions to it, in milliseconds', taken)
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
}

async function measure(engine: string, db: Db): Promise<string[]> {
  const textBytes = await fill(db)
  const began = performance.now()
  await indexPending(db, { onProgress: (count) => tell(`${engine}: indexing ${count}`) })
  tell('')
  const perSecond = Math.round((1_000 * articles) / (performance.now() - began))
  const indexBytes = await sizeOfIndex(db)
  const share = `${mb(indexBytes)} of ${mb(textBytes)}, ${(indexBytes / textBytes).toFixed(2)}`
  sizes.push(
    { what: 'indexed articles a second', engine, figure: perSecond.toLocaleString('en') },
    { what: 'index beside the text', engine, figure: share },
  )
  const pairs = corpus.pairs(questions)
  const words = pairs.map((q) => q.split(' ')[0] ?? q)
  const beginnings = pairs.map((q) => q.slice(0, 3))
  const time = async (what: string, asked: readonly string[], act: (q: string) => Promise<unknown>) =>
    void taken.push({ what, engine, ...(await times(asked, act)) })
  await time('two words, 20 articles', pairs, (q) => find(db, q))
  await time('two words, each story once', pairs, (q) => find(db, q, 'uk'))
  await time('two words, with snippets', pairs, (q) => findWithSnippets(db, q))
  await time('one word', words, (q) => find(db, q))
  await time('suggestions for three letters', beginnings, (q) => suggest(db, { q, limit: 5, now }))
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

async function find(db: Db, q: string, edition?: string) {
  const asked = parseQuery(q)
  return asked && searchArticles(db, { ...asked, order: 'relevance', limit: 20, edition, now })
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
  asked: readonly string[],
  act: (q: string) => Promise<unknown>,
): Promise<Record<'p50' | 'p95' | 'p99' | 'worst', string>> {
  for (const q of asked.slice(0, 50)) await act(q)
  const all: number[] = []
  for (const q of asked) {
    const began = performance.now()
    await act(q)
    all.push(performance.now() - began)
  }
  all.sort((a, b) => a - b)
  const at = (share: number) =>
    (all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0).toFixed(1)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
