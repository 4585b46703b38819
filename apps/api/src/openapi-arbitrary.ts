import fc from 'fast-check'
import { document, type JsonSchema, type Operation } from './openapi-judge.ts'

/** Schemas refer to each other without end; deeper than this everything is left out that may be. */
const maxDepth = 5

/** Values that fit a schema of the document, more or less: what formats mean is left to luck. */
function valuesOf(schema: JsonSchema, depth = 0): fc.Arbitrary<unknown> {
  const {
    $ref,
    anyOf,
    oneOf,
    allOf,
    const: only,
    enum: few,
    type,
    examples,
  } = schema as {
    $ref?: string
    anyOf?: JsonSchema[]
    oneOf?: JsonSchema[]
    allOf?: JsonSchema[]
    const?: unknown
    enum?: unknown[]
    type?: string
    examples?: unknown[]
  }
  if ($ref) return valuesOf(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, depth)
  const forms = anyOf ?? oneOf ?? allOf
  if (forms) return fc.oneof(...forms.map((form) => valuesOf(form, depth + 1)))
  if (only !== undefined) return fc.constant(only)
  if (few) return fc.constantFrom(...few)
  if (type === 'object') return objectsOf(schema, depth)
  if (type === 'array') return arraysOf(schema, depth)
  if (type === 'integer' || type === 'number')
    return fc.oneof(fc.integer({ min: -3, max: 200 }), fc.integer(), fc.double())
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return examples?.length ? fc.oneof(fc.constantFrom(...examples), stringsOf(schema)) : stringsOf(schema)
}

function objectsOf(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const {
    properties = {},
    required = [],
    additionalProperties,
  } = schema as {
    properties?: Record<string, JsonSchema>
    required?: string[]
    additionalProperties?: JsonSchema | boolean
  }
  const wanted = Object.entries(properties).filter(([name]) => depth < maxDepth || required.includes(name))
  const fields = Object.fromEntries(wanted.map(([name, field]) => [name, valuesOf(field, depth + 1)]))
  if (wanted.length > 0) return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  const values =
    typeof additionalProperties === 'object' ? valuesOf(additionalProperties, depth + 1) : fc.jsonValue()
  return fc.dictionary(
    fc.oneof(fc.constantFrom('uk', 'de', 'headline', 'slug', 'body'), fc.string()),
    values,
    { maxKeys: 3 },
  )
}

function arraysOf(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const items = (schema.items ?? {}) as JsonSchema
  return depth >= maxDepth ? fc.constant([]) : fc.array(valuesOf(items, depth + 1), { maxLength: 3 })
}

function stringsOf({ pattern, format }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (format === 'uri') return fc.webUrl()
  if (format === 'uuid') return fc.uuid({ version: 7 })
  if (typeof pattern === 'string' && !pattern.includes('(?'))
    return fc.oneof(fc.stringMatching(new RegExp(pattern)), odd)
  return odd
}

/** What people and programs send: words, nothing, half characters, marks of direction, questions to the store. */
const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '',
    ' ',
    'рада',
    "'; drop table articles; --",
    '\u202E',
    '\ud83d',
    '\0',
    '%00',
    '../..',
    '*',
    '-1',
    '1e99',
  ),
)

/** A value that fits, now and then one that does not. */
function mostly(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: values }, { weight: 1, arbitrary: fc.jsonValue() })
}

/** A request to an operation of the document. */
export interface GeneratedRequest {
  path: string
  query: Record<string, unknown>
  headers: Record<string, string>
  body: unknown
}

export function requestsTo(
  path: string,
  { parameters = [], requestBody }: Operation,
): fc.Arbitrary<GeneratedRequest> {
  const fieldsIn = (place: string) =>
    Object.fromEntries(
      parameters.filter((one) => one.in === place).map((one) => [one.name, mostly(valuesOf(one.schema))]),
    )
  const body = requestBody?.content['application/json']?.schema
  return fc
    .record({
      params: fc.record(fieldsIn('path')),
      query: fc.record(fieldsIn('query'), { requiredKeys: [] }),
      headers: fc.record(fieldsIn('header'), { requiredKeys: [] }),
      body: body ? mostly(valuesOf(body)) : fc.constant(undefined),
    })
    .map(({ params, query, headers, body: content }) => ({
      path: path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encode((params as Record<string, unknown>)[name]),
      ),
      query,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerText(value)])),
      body: content,
    }))
}

function encode(value: unknown): string {
  return encodeURIComponent(textOf(value).toWellFormed()) || 'x'
}

/** HTTP clients let only visible characters into a header. */
function headerText(value: unknown): string {
  return textOf(value).replace(/[^\x20-\x7e]/g, '?')
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
