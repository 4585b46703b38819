import { hash } from 'node:crypto'
import { zstdDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openReader, openReaderForFile } from '../fixtures/reader.ts'

const reader = openReaderForFile()
const story = '/news/kamianske-wuppertal'
const fromOurPages = { 'sec-fetch-site': 'same-origin' }

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(reader.url + path, { headers })
  return { ...response, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** Where a page says that its dictionary is. */
async function findDictionary(path: string, headers: Record<string, string> = fromOurPages) {
  const offered = (await reader.get(path, headers)).headers.get('link')
  return offered?.match(/^<(.+)>; rel="compression-dictionary"$/)?.[1]
}

/** What a browser says that keeps a dictionary. */
async function keep(path: string) {
  const { bytes } = await ask((await findDictionary(path)) ?? '')
  const headers = {
    ...fromOurPages,
    'accept-encoding': 'gzip, deflate, br, zstd, dcb, dcz',
    'available-dictionary': `:${hash('sha256', bytes, 'base64')}:`,
  }
  return { bytes, headers }
}

describe('a dictionary', () => {
  it('is offered with the second page: a first visit does not pay for it', async () => {
    expect(await findDictionary('/')).toMatch(/^\/dictionaries\/uk-[\w-]{16}$/)
    expect(await findDictionary('/de')).toMatch(/^\/dictionaries\/de-[\w-]{16}$/)
    for (const site of ['none', 'cross-site'])
      expect(await findDictionary('/', { 'sec-fetch-site': site })).toBeUndefined()
  })

  it.each([
    ['/', '/*'],
    ['/de', '/de{/*}?'],
  ])('of %s may be kept for ever, for %s', async (page, match) => {
    const { headers, bytes } = await ask((await findDictionary(page)) ?? '', {
      'accept-encoding': 'identity',
    })
    expect(headers.get('use-as-dictionary')).toBe(`match="${match}"`)
    expect(headers.get('cache-control')).toContain('immutable')
    expect(bytes.toString()).toContain('</html>')
  })

  it('is the same in every process of a newspaper', async () => {
    const other = await openReader()
    const { headers } = await other.get('/', fromOurPages)
    other.close()
    expect(headers.get('link')).toContain(`<${await findDictionary('/')}>`)
  })

  it('of another build is not found', async () => {
    const { status } = await reader.get('/dictionaries/uk-AAAAAAAAAAAAAAAA')
    expect(status).toBe(404)
  })
})

describe('whoever keeps the dictionary', () => {
  it('is told what is not in it, and need not be told where it is', async () => {
    const { bytes: dictionary, headers } = await keep(story)
    const got = await ask(story, headers)
    expect(got.headers.get('content-encoding')).toBe('dcz')
    expect(got.headers.get('vary')).toContain('Available-Dictionary')
    expect(got.headers.get('link')).toBeNull()
    expect(got.bytes.subarray(8, 40)).toEqual(hash('sha256', dictionary, 'buffer'))
    const html = zstdDecompressSync(got.bytes.subarray(40), { dictionary }).toString()
    expect(html).toBe((await reader.get(story)).html)
  })

  it('is told how long a page is for it, without a coding whose content does not follow', async () => {
    const { headers } = await keep(story)
    const { bytes } = await ask(story, headers)
    const head = await fetch(reader.url + story, { method: 'HEAD', headers })
    expect(head.headers.get('content-length')).toBe(`${bytes.length}`)
    expect(head.headers.get('content-encoding')).toBeNull()
  })

  it('is not sent again what it has', async () => {
    const { headers } = await keep(story)
    const { headers: seen } = await ask(story, headers)
    const again = await reader.get(story, { ...headers, 'if-none-match': seen.get('etag') ?? '' })
    expect([again.status, again.html]).toEqual([304, ''])
  })

  it.each([
    ['keeps another one', { 'available-dictionary': `:${hash('sha256', '', 'base64')}:` }],
    ['does not take the encoding', { 'accept-encoding': 'br' }],
    ['refuses it', { 'accept-encoding': 'br, dcz;q=0' }],
  ])('gets the whole page where it %s', async (_, said) => {
    const { headers } = await keep(story)
    const got = await ask(story, { ...headers, ...said })
    expect(got.headers.get('content-encoding')).toBe('br')
  })

  it('gets the whole page in a language whose dictionary it has not', async () => {
    const { headers } = await keep('/')
    const got = await ask('/de', headers)
    expect(got.headers.get('content-encoding')).toBe('br')
    expect(got.headers.get('link')).toContain('/dictionaries/de-')
  })
})
