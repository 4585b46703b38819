import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { article, blockOfEachKind, draft } from './article/fixtures.ts'
import { jsonSchema, schemas } from './json-schema.ts'

const names = Object.keys(schemas) as (keyof typeof schemas)[]

function validator(name: keyof typeof schemas) {
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  return ajv.compile(jsonSchema(name))
}

describe('JSON Schema of the types, judged by Ajv', () => {
  test.each(names)('%s is a schema of draft 2020-12 and says what it is', (name) => {
    const schema = jsonSchema(name)
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true)
    expect(schema.$ref).toBe(`#/$defs/${name}`)
    expect(schema.$defs?.[name]?.description).toMatch(/\w/)
  })

  test('accepts an article and a draft with every kind of block', () => {
    expect(validator('Article')(article({ body: [...blockOfEachKind] }))).toBe(true)
    expect(validator('ArticleDraft')(draft({ body: [...blockOfEachKind] }))).toBe(true)
  })

  test.each([
    ['an unknown property', { ...article(), title: 'Заголовок' }],
    ['a slug in Cyrillic', { ...article(), slug: 'кам’янське' }],
    ['a body of markup', { ...article(), body: '<p>Абзац</p>' }],
    ['a date without a zone', { ...article(), datePublished: '2025-10-02T12:20:00' }],
  ])('refuses %s', (_, value) => {
    expect(validator('Article')(value)).toBe(false)
  })
})
