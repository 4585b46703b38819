import { describe, expect, test } from 'vitest'
import { article, fullArticle, publication } from './fixtures.ts'
import { publisherToJsonLd, serializeJsonLd, toJsonLd } from './json-ld.ts'

describe('article → JSON-LD', () => {
  test('says what Google asks of a NewsArticle, with the values of the page', () => {
    const whole = fullArticle()
    expect(toJsonLd(whole, publication)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: whole.headline,
      image: ['https://news.example/media/a.jpg'],
      datePublished: '2025-10-02T12:20:00.000Z',
      dateModified: '2025-10-03T08:00:00.000Z',
      author: [{ '@type': 'Person', name: 'Олена', url: 'https://news.example/author/olena' }],
      inLanguage: 'uk',
      mainEntityOfPage: 'https://news.example/news/kamianske-wuppertal',
    })
  })

  test('names its publisher, who tells the rules of the newsroom once for all articles', () => {
    const policies = { correctionsPolicy: 'https://news.example/about#corrections' }
    const newspaper = publisherToJsonLd({ ...publication, policies })
    expect(newspaper).toMatchObject({ '@type': 'NewsMediaOrganization', name: publication.name, ...policies })
    expect(toJsonLd(fullArticle(), { ...publication, policies })).toMatchObject({
      publisher: { '@type': 'NewsMediaOrganization', '@id': newspaper['@id'], name: publication.name },
    })
  })

  test('an original knows its translations, and a translation its original', () => {
    const german = { language: 'de', slug: 'kamjanske', headline: 'Kamjanske' }
    const original = toJsonLd(article({ translations: [german] }), publication)
    expect(original).toMatchObject({ workTranslation: [{ '@id': 'https://news.example/de/news/kamjanske' }] })
    const translation = toJsonLd(
      article({
        language: 'de',
        translationOf: '0199a5c2-7d1e-7b3a-9c55-0d6f4a1b2c3d',
        translations: [{ language: 'uk', slug: 'kamianske', headline: 'Кам’янське', original: true }],
      }),
      publication,
    )
    expect(translation).toMatchObject({
      translationOfWork: { '@id': expect.stringMatching(/\/news\/kamianske$/), inLanguage: 'uk' },
    })
  })

  test('shows corrections and places', () => {
    expect(toJsonLd(fullArticle(), publication)).toMatchObject({
      correction: [{ '@type': 'CorrectionComment', text: 'у червні → у травні' }],
      contentLocation: [{ '@type': 'Place', name: 'Вупперталь' }],
    })
  })

  test.each([
    ['statement', 'Article'],
    ['opinion', 'OpinionNewsArticle'],
    ['advertisement', 'AdvertiserContentArticle'],
  ] as const)('a %s is a %s, not reporting', (genre, type) => {
    expect(toJsonLd(article({ genre }), publication)['@type']).toBe(type)
  })

  test('an article without extras holds nothing empty', () => {
    const values = Object.values(toJsonLd(article({ body: [] }), publication))
    expect(values).not.toContain(undefined)
    expect(values).not.toContainEqual([])
    expect(values).not.toContain('')
  })

  test('a headline cannot close the script element', () => {
    const headline = '</script><script>alert(1)</script>'
    const text = serializeJsonLd(toJsonLd(article({ headline }), publication))
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toHaveProperty('headline', headline)
  })
})
