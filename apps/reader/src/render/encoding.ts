import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Measured on an article page: brotli 5 is a tenth smaller than gzip 6 in the same time; 11 takes 50 times as long. */
const brotliQuality = 5
const gzipLevel = 6

/**
 * The encoding to answer in (RFC 9110, 12.5.3): brotli, else gzip, else none, among those the browser accepts.
 *
 * @param accepted the value of Accept-Encoding
 */
export function chooseEncoding(accepted = ''): Encoding {
  const refused = /;\s*q=0(?:\.0*)?\s*$/
  const names = accepted
    .split(',')
    .filter((part) => !refused.test(part))
    .map((part) => part.split(';', 1)[0]?.trim().toLowerCase())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity'
}

/** The bytes of a text, or of a file that holds text, in an encoding. */
export function encode(text: string | Buffer, encoding: Encoding): Buffer {
  const bytes = Buffer.from(text)
  switch (encoding) {
    case 'br':
      return brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })
    case 'gzip':
      return gzipSync(bytes, { level: gzipLevel })
    case 'identity':
      return bytes
  }
}
