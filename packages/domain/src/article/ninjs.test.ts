import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { article, fullArticle, publication } from './fixtures.ts'
import { toNinjs } from './ninjs.ts'

const officialSchema = new URL('../../../../../shared/data/schemas/ninjs-schema_3.1.json', import.meta.url)

describe('article → ninjs 3.1', () => {
  test('names the item, its language, its makers and its state', () => {
    expect(toNinjs(fullArticle(), publication)).toMatchObject({
      uri: 'https://news.example/news/kamianske-wuppertal',
      type: 'text',
      version: '1',
      language: 'uk',
      pubStatus: 'usable',
      by: 'Олена',
      headlines: [{ value: 'Кам’янське готує угоду з Вупперталем' }],
      embargoedUntil: '2025-10-02T12:20:00.000Z',
    })
  })

  test('gives the body as HTML with absolute addresses and as plain text', () => {
    const { bodies: given } = toNinjs(fullArticle(), publication)
    const bodies = given as { contentType: string; value: string }[]
    expect(bodies.map(({ contentType }) => contentType)).toEqual(['text/html', 'text/plain'])
    expect(bodies[0]?.value).toContain('<img src="https://news.example/media/a.jpg"')
    expect(bodies[1]?.value).toContain('Абзац із посиланням.')
  })

  test('a withdrawn article is canceled, a draft withheld and under no embargo', () => {
    const withdrawal = { date: '2025-10-04T08:00:00.000Z', reason: 'Помилка' }
    expect(toNinjs(article({ status: 'withdrawn', withdrawal }), publication).pubStatus).toBe('canceled')
    const draft = toNinjs(article({ status: 'draft' }), publication)
    expect(draft.pubStatus).toBe('withheld')
    expect(draft).not.toHaveProperty('embargoedUntil')
  })

  if (existsSync(officialSchema)) {
    test.each([
      ['the smallest article', article({ body: [] })],
      ['an article with everything', fullArticle()],
    ])('the official schema of the IPTC accepts %s', (_, item) => {
      const ajv = new Ajv2020({ strict: false })
      formats.default(ajv)
      // The schema refers to GeoJSON's on the web; no place of ours has a shape.
      ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
      const validate = ajv.compile(JSON.parse(readFileSync(officialSchema, 'utf8')))
      validate(toNinjs(item, publication))
      expect(validate.errors ?? []).toEqual([])
    })
  }
})
