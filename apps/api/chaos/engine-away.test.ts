import { expect, it, onTestFinished } from 'vitest'
import { brokenOf } from '../../../.tools/chaos/findings.ts'
import { engineAwayExperiment } from './parts/engine-away-experiment.ts'
import { makeToken } from './parts/kill-rounds.ts'
import { startNewsroom } from './parts/newsroom-process.ts'
import { createPlace } from './parts/places.ts'

const article = {
  language: 'uk',
  headline: 'Рада ухвалила угоду',
  section: { slug: 'misto', name: { uk: 'Місто' } },
  status: 'published',
}

/** A newsroom on a PostgreSQL server that can be taken away from it. */
async function createNewsroom() {
  const place = await createPlace('postgres')
  onTestFinished(place.remove)
  const token = await makeToken(place)
  const newsroom = await startNewsroom(place.settings)
  onTestFinished(newsroom.kill)
  const ask = (path: string, body?: object) =>
    fetch(newsroom.url + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
  return { place, ask }
}

it('while PostgreSQL is away, it says when to come back; when it is back, all goes on by itself', async () => {
  const { place, ask } = await createNewsroom()
  expect((await ask('/v1/articles', { ...article, slug: 'before' })).status).toBe(201)
  await place.endEngine()
  for (const answer of [await ask('/v1/articles/before'), await ask('/v1/articles', article)]) {
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({
      status: 503,
      detail: 'The store does not answer at the moment.',
    })
  }
  await place.startEngine()
  expect((await ask('/v1/articles/before')).status).toBe(200)
  expect((await ask('/v1/articles', { ...article, slug: 'after' })).status).toBe(201)
  const log = (await (await ask('/v1/changes')).json()) as { items: { slug: string }[] }
  expect(log.items.map(({ slug }) => slug)).toEqual(['before', 'after'])
})

it('requests that were under way when it went are answered, too', async () => {
  const { place, ask } = await createNewsroom()
  const asked = Array.from({ length: 30 }, (_, i) => ask('/v1/articles', { ...article, slug: `story-${i}` }))
  await asked[0]
  await place.endEngine()
  const statuses = await Promise.all(asked.map(async (answer) => (await answer).status))
  expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([])
  await place.startEngine()
  const log = (await (await ask('/v1/changes?limit=100')).json()) as { items: unknown[] }
  expect(log.items.length).toBeGreaterThanOrEqual(statuses.filter((status) => status === 201).length)
})

it('who waited for the log meanwhile is told in time, and hears of what comes when it is back', async () => {
  const place = await createPlace('postgres')
  onTestFinished(place.remove)
  const findings = await engineAwayExperiment(place)
  expect(findings.length).toBeGreaterThan(0)
  expect(brokenOf(findings)).toEqual([])
})
