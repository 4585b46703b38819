import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chooseEncoding, encode } from './encoding.ts'

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, BR;q=0.5', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['zstd, gzip', 'zstd'],
  ])('answers %j in %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding)
  })
})

it('encodes so that the text comes back', () => {
  const text = 'Кам’янське '.repeat(50)
  expect(brotliDecompressSync(encode(text, 'br')).toString()).toBe(text)
  expect(gunzipSync(encode(text, 'gzip')).toString()).toBe(text)
  expect(encode(text, 'identity').toString()).toBe(text)
})
