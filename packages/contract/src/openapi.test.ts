import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { endpoints } from './endpoints.ts'
import { createOpenApiDocument } from './openapi.ts'

const document = createOpenApiDocument('https://news.example')

/** Every value under a key, at any depth. */
function valuesOf(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => (name === key ? [value] : valuesOf(value, key)))
}

describe('the OpenAPI document', () => {
  it('is valid for a validator that nobody here wrote', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
  })

  it('holds every endpoint under its method and path, and no other', () => {
    const described = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => `${method} ${path} ${operation.operationId}`),
    )
    const declared = Object.entries(endpoints).map(([id, { method, path }]) => `${method} ${path} ${id}`)
    expect(described.sort()).toEqual(declared.sort())
  })

  it('names its shapes once and refers to them', () => {
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(
      expect.arrayContaining([
        'Article',
        'ArticleHead',
        'Block',
        'Change',
        'Partnership',
        'Problem',
        'TimedPost',
      ]),
    )
    for (const ref of valuesOf(document, '$ref')) {
      expect(ref).toMatch(/^#\/components\/schemas\//)
    }
  })

  it('tells of a problem document on every operation', () => {
    for (const operation of Object.values(document.paths ?? {}).flatMap((item) => Object.values(item))) {
      expect(Object.keys(operation.responses['500'].content)).toEqual(['application/problem+json'])
    }
  })

  it('says of each status what to do about it, not the same of all', () => {
    const { responses } = document.paths?.['/v1/articles/{slug}']?.put ?? {}
    const problems = Object.entries(responses ?? {}).filter(([status]) => status >= '400')
    const words = problems.map(([, { description }]) => description)
    expect(words).toContain(
      'It is not as the caller knows it: somebody else was faster. Read it again, and change that',
    )
    expect(new Set(words).size).toBe(problems.length)
  })
})
