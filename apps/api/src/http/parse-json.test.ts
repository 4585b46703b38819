import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'
import { ProblemError } from './problem.ts'

function complaintOf(body: string | Buffer): unknown[] {
  try {
    return ['none', parseJson(Buffer.from(body))]
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return [error.status, ...(error.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`)]
  }
}

it.each<[body: string, place: string]>([
  ['{"headline":"перша","headline":"друга"}', '/headline'],
  ['{"a":1,"b":{"a":1},"c":[{"a":2},{"a":{"a":3,"\\u0061":4}}]}', '/c/1/a/a'],
  ['[[],[1,2,{"":0,"":0}]]', '/1/2/'],
  ['{"text":"\\"a\\":1,\\"a\\":2 }{","x/y~":1,"x/y~":2}', '/x~1y~0'],
  ['{"__proto__":1,"__proto__":2}', '/__proto__'],
])('a name that comes twice in %s is told, for one of its values would be lost', (body, place) => {
  expect(complaintOf(body)).toEqual([400, `${place} comes twice`])
})

it('text of another encoding is told, for its letters would be lost', () => {
  const cp1251 = Buffer.from([0x22, 0xd0, 0xe0, 0xe4, 0xe0, 0x22])
  expect(complaintOf(cp1251)).toEqual([400, ' is not UTF-8, as JSON must be'])
})

it('a mark of byte order is no fault', () => {
  expect(complaintOf('\ufeff{"a":1}')).toEqual(['none', { a: 1 }])
})

it('whatever is JSON comes out as the language reads it', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(parseJson(Buffer.from(json))).toEqual(JSON.parse(json))
    }),
    { numRuns: 500 },
  )
})

it('a name is found twice wherever it is', () => {
  const inner = '{"twice":[1,"\\\\"],"other":{"twice":null},"twice":"\\""}'
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.json({ maxDepth: 2 }), (before, after) => {
      expect(complaintOf(`[${before},${inner},${after}]`)).toEqual([400, '/1/twice comes twice'])
    }),
  )
})

it('the longest text, and the deepest, are read to their end', () => {
  expect(complaintOf(`{"a":"${'\\"'.repeat(4_000_000)}"}`)[0]).toBe('none')
  expect(complaintOf('['.repeat(4_000_000) + ']'.repeat(4_000_000))[0]).toBe('none')
})
