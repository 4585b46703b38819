import { createOpenApiDocument } from '@news/contract'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Response } from 'supertest'
import { expect } from 'vitest'

/** A schema of the document. */
export type JsonSchema = Record<string, unknown>

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: JsonSchema
}

/** An operation as the document describes it. */
export interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
}

/** The document as any program gets it: plain JSON. */
export const document = JSON.parse(JSON.stringify(createOpenApiDocument('https://news.example'))) as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

const ajv = new Ajv2020({ strict: false, validateFormats: true })
addFormats.default(ajv)
ajv.addSchema({ ...document, $id: 'openapi' })
const compiled = new Map<string, ValidateFunction>()

/** Knows nothing but the document, and holds an answer to it: its status, its media type, its shape. */
export function judge(response: Response, method: string, url: string): void {
  const asked = url.split('?')[0] ?? ''
  const path = Object.keys(document.paths).find((candidate) => isPath(candidate, asked))
  const operation = path === undefined ? undefined : document.paths[path]?.[method]
  if (path === undefined || !operation || response.status === 405) return
  const declared = operation.responses[response.status]
  expect(declared, `${method} ${url} answered ${response.status}, which is not in the document`).toBeDefined()
  if (!declared?.content || response.text === '') return
  const type = (response.headers['content-type'] ?? '').split(';')[0] ?? ''
  expect(Object.keys(declared.content), `${method} ${url} answered ${type}`).toContain(type)
  const body: unknown = type.endsWith('json') ? JSON.parse(response.text) : response.text
  const place = [path, method, 'responses', String(response.status), 'content', type, 'schema']
  const validate = validatorOf([...place, ...wholeForm(declared.content[type]?.schema, url)])
  expect(validate(body), `${method} ${url}: ${ajv.errorsText(validate.errors)}`).toBe(true)
}

/** Who selects no fields must get the whole: the first of the forms that an answer may have. */
function wholeForm(schema: JsonSchema | undefined, url: string): string[] {
  return Array.isArray(schema?.anyOf) && !/[?&]fields=/.test(url) ? ['anyOf', '0'] : []
}

function isPath(declared: string, asked: string): boolean {
  return new RegExp(`^${declared.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(asked)
}

function validatorOf(place: readonly string[]): ValidateFunction {
  const pointer = ['paths', ...place]
    .map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/')
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#/${encodeURI(pointer)}` })
  compiled.set(pointer, known)
  return known
}
