/**
 * `npm run bench -- scale [sizes and engines]`: what a newspaper of a million articles answers as fast as one of a
 * thousand. Times are over HTTP, in milliseconds, the medians but for p99; ratios are to another store of a thousand
 * articles that is asked in turn.
 */
import { scopes } from '@news/contract'
import { type Figures, median, reportFigures } from '../../../.tools/bench/table.ts'
import { tell } from '../../../.tools/progress.ts'
import { startNewsroom } from '../chaos/parts/newsroom-process.ts'
import { createPlace, engineNames, type Place } from '../chaos/parts/places.ts'
import { openDatabase } from '../src/db/open.ts'
import { createToken } from '../src/tokens/token-store.ts'
import { fill } from './scale/fill.ts'
import { createPostgresLoader, createSqliteLoader } from './scale/loaders.ts'
import { type Question, questions } from './scale/questions.ts'

const allSizes = [1_000, 10_000, 100_000, 1_000_000]

/** Articles that are made one by one; the others are copies of them, with numbers and moments of their own. */
const firstArticles = 1_000
const copiedAtOnce = 20_000

/** Before anything is measured, and then for the median. */
const warmUps = 20
const samples = 100

/** No page that matters may be slower than so many times what it was at a thousand articles. */
const allowedRatio = 1.5

const wanted = process.argv.slice(2)
const sizes = allSizes.filter((size) => wanted.includes(String(size)))
const named = engineNames.filter((name) => wanted.includes(name))
const engines = named.length > 0 ? named : engineNames
const results: Result[] = []
for (const engine of engines) results.push(...(await measureEngine(engine)))
reportFigures(
  `Answers by the number of articles, to those of a thousand; ${allowedRatio} is allowed`,
  results.map(toFigures),
  ['pg', 'kysely'],
)
if (results.some(({ isJudged, ratio }) => isJudged && ratio > allowedRatio)) process.exitCode = 1

async function measureEngine(engine: (typeof engineNames)[number]): Promise<Result[]> {
  const small = await openNewspaper(engine)
  const large = await openNewspaper(engine)
  try {
    await fillUp(small, firstArticles)
    const results: Result[] = []
    for (const size of sizes.length > 0 ? sizes : allSizes) {
      await fillUp(large, size)
      results.push(...(await compare(small, large)))
    }
    return results
  } finally {
    await small.place.remove()
    await large.place.remove()
  }
}

/** A store with a token and a way to fill it. */
interface Newspaper {
  place: Place
  token: string
  articles: number
  /** Articles that were written through the API. */
  written: number
}

async function openNewspaper(engine: (typeof engineNames)[number]): Promise<Newspaper> {
  const place = await createPlace(engine)
  return { place, token: await makeToken(place), articles: 0, written: 0 }
}

async function fillUp(newspaper: Newspaper, size: number): Promise<void> {
  const { place, articles, written } = newspaper
  const { dataDir, databaseUrl } = place.location
  const loader = await (databaseUrl === undefined
    ? createSqliteLoader(dataDir)
    : createPostgresLoader(databaseUrl))
  const onProgress = (count: number) => tell(`${place.engine}: ${count} of ${size} articles`)
  if (articles === 0) await fill(loader, { from: 0, to: Math.min(size, firstArticles), written, onProgress })
  for (let from = Math.max(articles, firstArticles); from < size; from += copiedAtOnce) {
    onProgress(from)
    await loader.multiply({ from, to: Math.min(size, from + copiedAtOnce), first: firstArticles, written })
  }
  tell(`${place.engine}: ${size} articles, settling`)
  await loader.settle()
  await loader.close()
  newspaper.articles = size
}

interface Result {
  engine: string
  question: string
  isJudged: boolean
  articles: number
  smallMs: number
  ms: number
  p99Ms: number
  ratio: number
}

function toFigures({ engine, question, articles, smallMs, ms, p99Ms, ratio }: Result): Figures {
  return { what: question, engine, articles, 'ms at 1,000': smallMs, ms, 'p99 ms': p99Ms, ratio }
}

/** Asks both in turn, so that whatever else the machine does slows down both. */
async function compare(small: Newspaper, large: Newspaper): Promise<Result[]> {
  const settings = { NEWS_CHANGES_DAYS: '36500' }
  const newsrooms = await Promise.all(
    [small, large].map(({ place }) => startNewsroom({ ...place.settings, ...settings })),
  )
  const [smallUrl = '', largeUrl = ''] = newsrooms.map(({ url }) => url)
  const results: Result[] = []
  for (const question of questions) {
    tell(`${large.place.engine}: ${large.articles} articles, ${question.name}`)
    const times = { small: [] as number[], large: [] as number[] }
    for (let time = -warmUps; time < samples; time++) {
      times.small.push(await measure(smallUrl, small, question, time + warmUps))
      times.large.push(await measure(largeUrl, large, question, time + warmUps))
    }
    const [smallMs, ms] = [median(counted(times.small)), median(counted(times.large))]
    const { name, isJudged } = question
    results.push({
      engine: large.place.engine,
      question: name,
      isJudged,
      articles: large.articles,
      smallMs: round(smallMs),
      ms: round(ms),
      p99Ms: round(counted(times.large).at(-1 - Math.floor(samples / 100)) ?? Number.NaN),
      ratio: round(ms / smallMs),
    })
  }
  await Promise.all(newsrooms.map(({ stop }) => stop()))
  return results
}

/** With a token, so that nothing is answered from the memory of the process. */
async function measure(
  url: string,
  newspaper: Newspaper,
  { name, ask }: Question,
  time: number,
): Promise<number> {
  const { path, method = 'GET', body } = ask(newspaper.articles, time)
  const headers = {
    authorization: `Bearer ${newspaper.token}`,
    ...(body && { 'content-type': 'application/json' }),
  }
  const begun = performance.now()
  const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  await response.arrayBuffer()
  const took = performance.now() - begun
  if (!response.ok) throw new Error(`${name}: ${path} was answered ${response.status}`)
  if (method === 'POST') newspaper.written++
  return took
}

/** What came after the warming up, the fastest first. */
function counted(times: readonly number[]): number[] {
  return times.slice(warmUps).toSorted((a, b) => a - b)
}

async function makeToken({ location }: Place): Promise<string> {
  const db = await openDatabase(location)
  const { token } = await createToken(db, { name: 'Bench', scopes, now: Date.now() })
  await db.destroy()
  return token
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
