import { expect, test } from 'vitest'
import { readableLine } from './log-lines.mjs'

const time = new Date(2026, 1, 27, 9, 5, 7).getTime()

test.each([
  ['a message', { msg: 'The API listens' }, '09:05:07 API    The API listens'],
  [
    'a request',
    {
      msg: 'request completed',
      req: { method: 'GET', url: '/v1/posts' },
      res: { statusCode: 200 },
      responseTime: 3,
    },
    '09:05:07 API    GET /v1/posts → 200 in 3 ms',
  ],
  [
    'an error, with its trace',
    { msg: 'a page could not be made', err: { stack: 'Error: no ink\n    at print' } },
    '09:05:07 API    a page could not be made\nError: no ink\n    at print',
  ],
])('%s is put in words', (_, entry, expected) => {
  expect(readableLine('API', JSON.stringify({ level: 30, time, ...entry }))).toBe(expected)
})

test.each(['Port 3000 is in use', '{ not: json', '{"a":1}', ''])('"%s" stays as it is', (line) => {
  expect(readableLine('API', line)).toBe(line)
})
