import { ApiError, type Change } from '@news/contract'
import { expect, it } from 'vitest'
import { type Api, ApiUnavailable } from '../api.ts'
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

/** Follows a log that answers what it is given, part by part, and ends with the last. */
async function follow(parts: readonly (number | Error)[]) {
  const stop = new AbortController()
  const asked: unknown[] = []
  const told: string[] = []
  const api = {
    listChanges: async ({ query }: { query: { after?: string } }) => {
      asked.push(query.after)
      const part = parts[asked.length - 1]
      if (part instanceof Error) throw part
      if (part === undefined) stop.abort()
      return { items: Array.from({ length: part ?? 0 }, () => change), next: `c${asked.length}` }
    },
    getArticle: async () => fullArticle,
  } as unknown as Api
  const cache = {
    purge: (events: readonly LogEvent[]) =>
      told.push(`purge ${events.length}${events[0]?.article ? ' in lists' : ''}`),
    expire: () => told.push('expire'),
    setContact: (contact: string) => told.at(-1) !== contact && told.push(contact),
  }
  await followChanges(api, cache, stop.signal)
  return { asked, told }
}

it('reads to the end of the log, then tells of everything new, and goes on where it was', async () => {
  const { asked, told } = await follow([1_000, 3, 0, 2, 0, 1])
  expect(told).toEqual([
    'expire',
    'following',
    ...['purge 2', 'purge 2 in lists', 'following'],
    ...['purge 1', 'purge 1 in lists', 'following'],
  ])
  expect(asked).toEqual([undefined, 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'])
})

it('does not ask about each article of an import', async () => {
  const { told } = await follow([0, 21])
  expect(told).toEqual(['expire', 'following', 'expire', 'following'])
})

it('says when the log cannot be read, and goes on where it was', async () => {
  const { asked, told } = await follow([3, new ApiUnavailable('gone'), 1])
  expect(asked).toEqual([undefined, 'c1', 'c1', 'c3'])
  expect(told).toEqual(['expire', 'following', 'away', 'purge 1', 'purge 1 in lists', 'following'])
})

it('begins again with the log of a store that was restored', async () => {
  const refusal = new ApiError({ type: 'about:blank', title: 'Bad Request', status: 400 })
  const { asked, told } = await follow([3, refusal, 2, 1])
  expect(asked).toEqual([undefined, 'c1', undefined, 'c3', 'c4'])
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
