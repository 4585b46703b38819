import { sitePaths } from '@news/contract'
import { locales } from '@news/domain'
import { describeTime } from '@news/domain/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../api/api.ts'
import { frozenAnswers } from '../fixtures/frozen-answers.ts'
import { now, openNewsroom } from '../fixtures/newsroom.ts'
import { site } from '../fixtures/site.ts'
import { dictionaryFor } from '../i18n/dictionary.ts'
import type { LoadPage } from '../page-request.ts'
import { loadArticlePage } from '../pages/ArticlePage/load-article-page.tsx'
import { loadFrontPage } from '../pages/FrontPage/load-front-page.tsx'
import { loadPartnershipPage } from '../pages/PartnershipPage/load-partnership-page.tsx'
import { loadSearchPage } from '../pages/SearchPage/load-search-page.tsx'
import { createPage } from './render-page.tsx'

const minuteMs = 60_000
const { timeZone } = site
let newsroom: { url: string; close: () => void }

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom.close())

const pages: [name: string, load: LoadPage, slug: string][] = [
  ['the front page', loadFrontPage, ''],
  ['an article', loadArticlePage, 'kamianske-wuppertal'],
  ['a partnership', loadPartnershipPage, 'kamianske-wuppertal'],
  ['what was found', loadSearchPage, ''],
]

/** Of the same day and of others, there and back: 16:04 in Kyiv at first, midnight after 7 h 56 min. */
const minutesLater = [0, 0.01, 1, 15.9, 16, 61, 300, 475.9, 476, 477, 1_500, 60_000, 3, 2, 2_000_000, -10]

describe.each(locales)('in %s', (locale) => {
  it.each(pages)('%s says at every moment what a new one would say', async (_, load, slug) => {
    const words = dictionaryFor(locale)
    const request = { locale, paths: sitePaths(locale), words, site, savesData: false, slug, q: 'вупперталь' }
    const view = await load({ api: frozenAnswers(createApi(newsroom.url)), ...request })
    const assets = { styles: '', stylesFor: () => '', scriptPath: () => '/assets/main.js' }
    const options = { locale, site, savesData: false, sections: [] }
    const sayAt = createPage(view, { ...options, assets })
    // In development no part of a page is kept for others.
    const transform = async (_: string, html: string) => html
    const openPage = () => createPage(view, { ...options, assets: { ...assets, transform } })
    for (const minutes of minutesLater) {
      const moment = now + minutes * minuteMs
      const page = sayAt(moment)
      expect(page).toEqual(openPage()(moment))
      const times = [
        ...String(page.text).matchAll(
          /<time dateTime="([^"]+)" title="[^"]+"(?: data-next="([^"]+)")?>([^<]+)</g,
        ),
      ]
      expect(times.length).toBeGreaterThan(0)
      for (const [, instant = '', next = null, text] of times)
        expect(describeTime(instant, { now: moment, timeZone, locale, style: 'long' })).toMatchObject({
          text,
          nextChangeAt: next,
        })
    }
  })
})
