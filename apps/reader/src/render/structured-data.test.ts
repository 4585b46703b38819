import { expect, it } from 'vitest'
import { fullArticle } from '../fixtures/article.ts'
import type { Site } from '../page-context.ts'
import { articleStructuredData, structuredDataScript } from './structured-data.ts'

const site: Site = {
  url: 'https://news.example',
  name: { uk: 'Новини', de: 'Nachrichten', en: 'News' },
  timeZone: 'Europe/Kyiv',
  language: 'uk',
}

it('says in the words of schema.org what an article is', () => {
  expect(articleStructuredData(fullArticle, '/news/kamianske-wuppertal', site)).toMatchObject({
    '@type': 'NewsArticle',
    mainEntityOfPage: 'https://news.example/news/kamianske-wuppertal',
    inLanguage: 'uk',
    articleSection: 'Місто',
    image: 'https://news.example/media/bridge.svg',
    publisher: { '@type': 'NewsMediaOrganization', name: 'Новини' },
  })
})

it('calls an opinion an opinion', () => {
  const opinion = { ...fullArticle, genre: 'opinion' } as const
  expect(articleStructuredData(opinion, '/', site)).toMatchObject({ '@type': 'OpinionNewsArticle' })
})

it('names what was corrected', () => {
  const correction = { date: '2025-10-03T09:00:00.000Z', wrong: 'Учора', right: 'Сьогодні' }
  expect(articleStructuredData({ ...fullArticle, corrections: [correction] }, '/', site)).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', text: 'Сьогодні', datePublished: correction.date }],
  })
})

it('offers no picture that lies elsewhere', () => {
  const image = { src: 'https://elsewhere.example/a.jpg', alt: '' }
  expect(articleStructuredData({ ...fullArticle, image }, '/', site)).not.toHaveProperty('image')
})

it('cannot end the element it stands in', () => {
  const script = structuredDataScript({ headline: '</script><script>' })
  expect(script).not.toContain('<')
  expect(JSON.parse(script)).toEqual({ headline: '</script><script>' })
})
