import type { Change } from '@news/contract'
import { describe, expect, it } from 'vitest'
import { createApi } from '../api/api.ts'
import { fullArticle } from '../fixtures/article.ts'
import { openNewsroom } from '../fixtures/newsroom.ts'
import { partnership } from '../fixtures/partnership.ts'
import { type Concern, concernOf } from './concern.ts'
import { type Holdings, recordHoldings } from './holdings.ts'

const other = {
  ...fullArticle,
  id: '0199a5c2-7d1e-7b3a-9c55-0d6f4a1b2fff',
  slug: 'something-new',
  translations: [],
}
const elsewhere = {
  ...other,
  section: { ...other.section, slug: 'sport' },
  tags: [],
  authors: [],
  partnerships: [],
}

/** The id alone tells what is meant: a partnership of this newsroom has the same slug. */
const renamed = (subject: { id: string }) => ({ id: subject.id, slug: 'renamed' })

function changeOf(subject: { id: string; slug: string }, type: Change['type'] = 'article'): Change {
  const { id, slug } = subject
  return { cursor: 'c', at: '2026-02-20T10:00:00.000Z', type, action: 'updated', id, slug, revision: 2 }
}

type Ask = Parameters<typeof recordHoldings>[0]

/** What a page holds after these questions to a newsroom; `slug` is that of what it is about. */
async function holdingsOf(ask: (api: Ask) => Promise<unknown>, slug = ''): Promise<Holdings> {
  const newsroom = await openNewsroom()
  const { api, holdings } = recordHoldings(createApi(newsroom.url), slug)
  await ask(api)
  newsroom.close()
  return holdings
}

const pages = {
  front: (api: Ask) =>
    Promise.all([
      api.listPosts({ query: { limit: 30 } }),
      api.listSections(),
      api.getPartnership({ params: { slug: partnership.slug } }),
    ]),
  section: (api: Ask) =>
    Promise.all([api.listPosts({ query: { section: 'misto', limit: 3 } }), api.listSections()]),
  'another section': (api: Ask) => api.listPosts({ query: { section: 'kultura', limit: 3 } }),
  tag: (api: Ask) => api.listPosts({ query: { tag: 'wuppertal', limit: 3 } }),
  author: (api: Ask) => api.listPosts({ query: { author: 'olena', limit: 3 } }),
  article: (api: Ask) =>
    Promise.all([
      api.getArticle({ params: { slug: fullArticle.slug } }),
      api.listPosts({ query: { limit: 7 } }),
    ]),
  partnerships: (api: Ask) => api.listPartnerships({ query: { limit: 10 } }),
  milestones: (api: Ask) => api.listMilestones({ query: { limit: 10 } }),
  kept: async () => undefined,
} satisfies Record<string, (api: Ask) => Promise<unknown>>

const slugOf = (page: keyof typeof pages) => (page === 'article' ? fullArticle.slug : '')

describe('a change of an article concerns', () => {
  it.each<[keyof typeof pages, Concern | undefined, Concern | undefined, Concern | undefined]>([
    ['front', 'shown', 'shown', 'shown'],
    ['section', 'shown', 'shown', 'shown'],
    ['another section', undefined, undefined, undefined],
    ['tag', 'shown', 'shown', undefined],
    ['author', 'shown', 'shown', undefined],
    ['article', 'subject', 'beside', 'beside'],
    ['partnerships', undefined, undefined, undefined],
    ['kept', undefined, undefined, undefined],
  ])('the page "%s"', async (page, own, likewise, foreign) => {
    const holdings = await holdingsOf(pages[page], slugOf(page))
    expect(concernOf(holdings, { change: changeOf(renamed(fullArticle)), article: fullArticle })).toBe(
      page === 'another section' ? undefined : own,
    )
    expect(concernOf(holdings, { change: changeOf(other), article: other })).toBe(likewise)
    expect(concernOf(holdings, { change: changeOf(elsewhere), article: elsewhere })).toBe(foreign)
  })

  it('nothing that does not show it, once it is gone', async () => {
    for (const page of ['front', 'article', 'tag'] as const)
      expect(
        concernOf(await holdingsOf(pages[page], slugOf(page)), { change: changeOf(other) }),
      ).toBeUndefined()
  })

  it.each([
    ['front', 'shown'],
    ['article', 'beside'],
    ['section', undefined],
    ['tag', undefined],
    ['partnerships', undefined],
  ] as const)('the page "%s", before anybody has asked what it says', async (page, concern) => {
    const holdings = await holdingsOf(pages[page], slugOf(page))
    expect(concernOf(holdings, { change: changeOf(other), article: 'unasked' })).toBe(concern)
  })

  it('the page of the article that it translates', async () => {
    const article = {
      ...other,
      translations: [{ language: 'uk', slug: fullArticle.slug, headline: fullArticle.headline }],
    }
    const holdings = await holdingsOf(pages.article, fullArticle.slug)
    expect(concernOf(holdings, { change: changeOf(other), article })).toBe('shown')
  })
})

it('a change of a partnership concerns the pages that list or show it', async () => {
  const event = { change: changeOf(renamed(partnership), 'partnership') }
  expect(concernOf(await holdingsOf(pages.partnerships), event)).toBe('shown')
  expect(concernOf(await holdingsOf(pages.milestones), event)).toBe('shown')
  expect(concernOf(await holdingsOf(pages.tag), event)).toBeUndefined()
})

it('what was asked for and is not there yet concerns the page once it is', async () => {
  const holdings = await holdingsOf((api) =>
    api.getPartnership({ params: { slug: 'later' } }).catch(() => {}),
  )
  const later = { id: partnership.id, slug: 'later' }
  expect(concernOf(holdings, { change: changeOf(later, 'partnership') })).toBe('shown')
})
