import { ApiError, type Change } from '@news/contract'
import { expect, it } from 'vitest'
import { type Api, ApiUnavailable } from '../api/api.ts'
import { fullArticle } from '../fixtures/article.ts'
import type { LogEvent } from './concern.ts'
import { followChanges } from './follow-changes.ts'

const change: Change = {
  cursor: 'c',
  at: '2026-02-20T10:00:00.000Z',
  type: 'article',
  action: 'created',
  id: fullArticle.id,
  slug: fullArticle.slug,
  revision: 1,
}

/** Follows a log that answers what it is given, one after the other, and ends with the last. */
async function follow(parts: readonly (number | Error)[]) {
  const stop = new AbortController()
  const asked: unknown[] = []
  const told: string[] = []
  const answer = (question: string) => {
    asked.push(question)
    const part = parts[asked.length - 1]
    if (part instanceof Error) throw part
    if (part === undefined) stop.abort()
    return { items: Array.from({ length: part ?? 0 }, () => change), next: `c${asked.length}` }
  }
  const api = {
    getSnapshot: async () => ({ changes: answer('the end').next }),
    listChanges: async ({ query: { after } }: { query: { after: string } }) => answer(after),
    getArticle: async () => fullArticle,
  } as unknown as Api
  const cache = {
    purge(events: readonly LogEvent[]) {
      told.push(`purge ${events.length}`)
      return (later: readonly LogEvent[]) => void told.push(`purge ${later.length} in lists`)
    },
    expire: () => told.push('expire'),
    setContact: (contact: string) => told.at(-1) !== contact && told.push(contact),
  }
  await followChanges({ api, cache, news: {}, signal: stop.signal })
  return { asked, told }
}

it('begins at the end of the log, then tells of everything new, and goes on where it was', async () => {
  const { asked, told } = await follow([0, 0, 2, 0, 1])
  expect(told).toEqual([
    'expire',
    'following',
    ...['purge 2', 'purge 2 in lists', 'following'],
    ...['purge 1', 'purge 1 in lists', 'following'],
  ])
  expect(asked).toEqual(['the end', 'c1', 'c2', 'c3', 'c4', 'c5'])
})

it('does not ask again and again an API that is about to stop, and says at once that nothing is new', async () => {
  const startedAt = performance.now()
  const { asked } = await follow([0, 0, 0, 0])
  expect(asked).toHaveLength(5)
  expect(performance.now() - startedAt).toBeGreaterThan(250)
})

it('does not ask about each article of an import', async () => {
  const { told } = await follow([0, 21])
  expect(told).toEqual(['expire', 'following', 'expire', 'following'])
})

it('says when the log cannot be read, and goes on where it was', async () => {
  const { asked, told } = await follow([0, new ApiUnavailable('gone'), 1])
  expect(asked).toEqual(['the end', 'c1', 'c1', 'c3'])
  expect(told).toEqual(['expire', 'following', 'away', 'purge 1', 'purge 1 in lists', 'following'])
})

it.each([
  ['of a store that was restored', 400],
  ['whose next entries are kept no longer', 410],
])('begins again with a log %s', async (_, status) => {
  const refusal = new ApiError({ type: 'about:blank', title: 'Refused', status })
  const { asked, told } = await follow([0, refusal, 0, 1])
  expect(asked).toEqual(['the end', 'c1', 'the end', 'c3', 'c4'])
  expect(told).toEqual([
    'expire',
    'following',
    'unknown',
    'expire',
    'following',
    'purge 1',
    'purge 1 in lists',
    'following',
  ])
})
