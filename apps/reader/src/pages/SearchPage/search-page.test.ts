import { describe, expect, it } from 'vitest'
import { openReaderForFile } from '../../fixtures/reader.ts'

const { get } = openReaderForFile()

describe('the search page', () => {
  it('is a form that needs no script', async () => {
    const { status, html } = await get('/de/search')
    expect(status).toBe(200)
    expect(html).toMatch(/<form [^>]*action="\/de\/search"/)
    expect(html).toMatch(/<input [^>]*name="q"/)
  })

  it('offers the latest news as long as nothing was found', async () => {
    for (const path of ['/search', '/search?q=нічого']) {
      const { html } = await get(encodeURI(path))
      expect(html, path).toContain('Останні новини')
      expect(html, path).toContain('href="/news/post-0"')
    }
    expect((await get(encodeURI('/search?q=вупперталь'))).html).not.toContain('Останні новини')
  })

  it('marks what was found, whatever it is', async () => {
    const { html } = await get(`/search?q=${encodeURIComponent('вупперталь')}`)
    expect(html).toContain('Знайдено 1 статтю')
    expect(html).toContain('<mark>Вупперталь</mark>')
    expect(html).toContain('&lt;b&gt;<mark>Вупперталі</mark>&lt;/b&gt;')
    expect(html).toContain('<link rel="canonical" href="https://news.example/search"/>')
  })

  it('lets no line of a finding end with a word of one letter', async () => {
    const { html } = await get(`/search?q=${encodeURIComponent('вупперталь')}`)
    expect(html).toContain(
      '…у\u00a0&lt;b&gt;<mark>Вупперталі</mark>&lt;/b&gt; і\u00a0в\u00a0раді готують угоду…',
    )
  })

  it('shows what has words that begin as the question ends, where nothing has them as they are', async () => {
    const { html } = await get(`/search?q=${encodeURIComponent('вуппер')}`)
    expect(html).toContain('За запитом «вуппер» нічого не знайдено')
    expect(html).toContain('Але є слова, які так починаються:')
    expect(html).toMatch(/<a href="\/search\?q=[^"]+"><mark>Вуппер<\/mark>таль<small>громада/)
    expect(html.match(/<h3>/g)).toHaveLength(1)
    const [, next = ''] = html.match(/<a href="([^"]+)" rel="next"/) ?? []
    const second = await get(next.replaceAll('&amp;', '&'))
    expect(second.html).toContain('Але є слова, які так починаються:')
    expect(second.html.match(/<h3>/g)).toHaveLength(1)
  })

  it('offers what is suggested for a beginning that is too short to be searched for', async () => {
    const { html } = await get(`/de/search?q=${encodeURIComponent('вуп')}`)
    expect(html).toContain('Aber es gibt Wörter, die so beginnen:')
    expect(html).toMatch(/<a href="\/de\/news\/[^"]+" lang="uk">[^<]+<mark>/)
    expect(html).not.toContain('versuchen Sie es mit weniger Wörtern')
  })

  it('quotes a phrase that was quoted as the language does it', async () => {
    const phrase = encodeURIComponent('"нічого подібного"')
    expect((await get(`/search?q=${phrase}`)).html).toContain('«„нічого подібного“»')
    expect((await get(`/de/search?q=${phrase}`)).html).toContain('„‚нічого подібного‘“')
  })

  it('says that nothing was found, and repeats the question safely', async () => {
    const { status, html } = await get(`/search?q=${encodeURIComponent('<script>"')}`)
    expect(status).toBe(200)
    expect(html).toContain('За запитом «&lt;script&gt;&quot;» нічого не знайдено')
  })
})
