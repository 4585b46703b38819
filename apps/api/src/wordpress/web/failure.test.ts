import { expect, it } from 'vitest'
import { isLasting, reasonOf } from './failure.ts'

const failure = (code: string) => Object.assign(new Error('getaddrinfo'), { code })

it.each([
  ['ECONNREFUSED', 'nothing answers there (ECONNREFUSED)'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired (CERT_HAS_EXPIRED)'],
  ['ESOMETHING', 'ESOMETHING'],
])('says %s in words, and how to look it up', (code, words) => {
  expect(reasonOf(failure(code))).toBe(words)
})

it('says without words of Node that something takes too long', () => {
  expect(reasonOf(new DOMException('aborted', 'TimeoutError'))).toBe('it takes too long')
})

it('gives up a name that nobody has at once, but not one that was known a moment ago', () => {
  expect(isLasting(failure('ENOTFOUND'), false)).toBe(true)
  expect(isLasting(failure('ENOTFOUND'), true)).toBe(false)
  expect(isLasting(failure('ECONNREFUSED'), false)).toBe(false)
  expect(isLasting(failure('ERR_TLS_CERT_ALTNAME_INVALID'), true)).toBe(true)
})
