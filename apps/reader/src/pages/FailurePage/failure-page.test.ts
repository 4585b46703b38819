import { describe, expect, it } from 'vitest'
import { openReaderForFile } from '../../fixtures/reader.ts'

const { get } = openReaderForFile()

describe('what is not there', () => {
  it.each([
    ['an unknown address', '/nowhere', 404],
    ['an unknown article', '/de/news/nothing', 404],
    ['an unknown section', '/section/nothing', 404],
    ['an address that is no slug', '/news/%E0%A4%A', 404],
    ['a torn cursor', '/?after=broken', 404],
    ['a withdrawn article', '/news/withdrawn', 410],
  ])('%s is answered with a page', async (_, path, status) => {
    const page = await get(path)
    expect(page.status).toBe(status)
    expect(page.html).toMatch(/<h1[ >]/)
    expect(page.html).toContain('<meta name="robots" content="noindex"/>')
  })

  it('tells why an article was withdrawn', async () => {
    const { html } = await get('/news/withdrawn')
    expect(html).toContain('Ім’я переплутали з\u00a0іншою людиною.')
  })

  it('says of the reason that it is in the language of the newsroom', async () => {
    const { html } = await get('/de/news/withdrawn')
    expect(html).toContain('<span lang="uk">Ім’я переплутали з\u00a0іншою людиною.</span>')
  })

  it.each(['/nowhere', '/news/withdrawn'])('%s offers the latest news instead', async (path) => {
    const { html } = await get(path)
    expect(html).toContain('Останні новини')
    expect(html).toContain('href="/news/post-0"')
  })

  it('speaks the language of the address', async () => {
    const { html } = await get('/de/nowhere')
    expect(html).toMatch(/^<!doctype html><html lang="de" /)
  })
})
