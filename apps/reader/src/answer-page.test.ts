import { ServerResponse } from 'node:http'
import { queryObjects } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { openReaderForFile } from './fixtures/reader.ts'

const reader = openReaderForFile()
const { get } = reader

describe('the wire', () => {
  it('hands what belongs to the API over to it', async () => {
    const response = await fetch(`${reader.url}/v1/posts?limit=2`)
    expect(await response.json()).toMatchObject({ items: [{ slug: 'kamianske-wuppertal' }, {}] })
  })

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('for %s it is encoded as %s', async (accepted, encoding) => {
    const { headers, html } = await get('/', { 'accept-encoding': accepted })
    expect(headers.get('content-encoding')).toBe(encoding)
    expect(headers.get('vary')).toContain('Accept-Encoding')
    expect(html).toContain('</html>')
  })

  it('gives those who save data pages without pictures, with a way to the one of the story', async () => {
    for (let time = 0; time < 2; time++) {
      const saving = await get('/news/kamianske-wuppertal', { 'save-data': 'on' })
      expect(saving.html).not.toContain('<picture')
      expect(saving.html).toMatch(/<a href="\/media\/[^"]+"[^>]*>Показати зображення<\/a>/)
      expect(saving.headers.get('vary')).toContain('Save-Data')
      expect((await get('/news/kamianske-wuppertal')).html).toContain('<picture')
      expect((await get('/', { 'save-data': 'on' })).html).not.toContain('<picture')
    }
  })

  it('holds no control character of what was asked', async () => {
    const { html } = await get('/search?q=%00%07%D1%80%D0%B0%D0%B4%D0%B0')
    expect(html).toMatch(/value="рада"/)
    expect(html).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it('is not sent again to who has it', async () => {
    const { headers } = await get('/')
    const again = await get('/', { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' })
    expect(again.status).toBe(304)
    expect(again.html).toBe('')
  })

  it('answers HEAD like GET, without a body', async () => {
    const whole = await fetch(`${reader.url}/`)
    const response = await fetch(`${reader.url}/`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    for (const name of [
      'etag',
      'content-length',
      'content-type',
      'content-encoding',
      'vary',
      'cache-control',
    ])
      expect(response.headers.get(name), name).toBe(whole.headers.get(name))
    expect(await response.text()).toBe('')
  })

  it('a kept page has the same fields as one that was just made', async () => {
    const [made, kept] = [
      await fetch(`${reader.url}/author/olena`),
      await fetch(`${reader.url}/author/olena`),
    ]
    const fieldsOf = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => name !== 'date'))
    expect(fieldsOf(kept)).toEqual({ ...fieldsOf(made), 'cache-status': 'news; hit' })
    expect(fieldsOf(kept)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
    })
  })

  it('says the same page however its address is decorated, and keeps it once', async () => {
    const { headers } = await get('/?utm_source=messenger&fbclid=1')
    const plain = await get('/')
    expect(headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(headers.get('cache-status')).toBe('news; hit')
  })

  it('a line in the log says what was asked and how it went, and a given id goes with it', async () => {
    await get('/?q=1', { 'x-request-id': 'edge-7' })
    await get('/', { 'x-request-id': 'forged"\t' })
    const line = { req: { method: 'GET', url: '/' }, res: { statusCode: 200, cache: 'hit' } }
    expect(reader.lines.at(-1)).toMatchObject({ ...line, req: { ...line.req, id: expect.any(Number) } })
    await expect
      .poll(() => reader.lines)
      .toContainEqual(expect.objectContaining({ req: { id: 'edge-7', method: 'GET', url: '/?q=1' } }))
  })
})

it('of who asked for a page that is kept, nothing is kept', async () => {
  const countAnswers = () => Number(queryObjects(ServerResponse, { format: 'count' }))
  const before = countAnswers()
  for (let i = 0; i < 20; i++) await get(`/search?q=kept-${i}`)
  await expect.poll(countAnswers).toBeLessThan(before + 10)
})
