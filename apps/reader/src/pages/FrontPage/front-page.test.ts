import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fullArticle } from '../../fixtures/article.ts'
import { openReader, openReaderForFile } from '../../fixtures/reader.ts'
import { typeset } from '../../typeset.ts'

const { get } = openReaderForFile()

describe('the front page', () => {
  it('leads with the pinned story and says how old each post is', async () => {
    const { html } = await get('/')
    expect(html).toContain(typeset(fullArticle.headline, 'uk'))
    for (const words of ['44 хвилини тому', '1 годину тому', '2 години тому', '3 години тому'])
      expect(html).toContain(words)
  })

  it('stays true no longer than its first relative time', async () => {
    const { headers } = await get('/')
    expect(headers.get('cache-control')).toBe(
      'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400',
    )
  })

  it('tells what was corrected in the last two weeks, and where all corrections are', async () => {
    const { html } = await get('/')
    expect(html).toContain('<ins>Було так, 1</ins>')
    expect(html).not.toContain('Було так, 15')
    expect(html).toContain('href="/corrections"')
  })

  it('says each day once, and shows each post once', async () => {
    const { html } = await get('/')
    const days = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, day]) => day)
    expect(days.filter((day) => day === 'Четвер, 2\u00a0жовтня')).toHaveLength(1)
    for (let i = 0; i < 7; i++) expect(html.split(`href="/news/post-${i}"`), `post-${i}`).toHaveLength(2)
  })

  it('goes on to older posts by cursor', async () => {
    const { html } = await get('/?after=4')
    expect(html).not.toContain('44 хвилини тому')
    expect(html).toContain('Учорашня новина')
  })

  it('says that nothing is published yet, and offers nothing to take along', async () => {
    const newsroom = createServer((_, response) =>
      response.setHeader('Content-Type', 'application/json').end('{"items":[],"next":null}'),
    ).listen(0, '127.0.0.1')
    await once(newsroom, 'listening')
    onTestFinished(() => void newsroom.close())
    const { port } = newsroom.address() as AddressInfo
    const empty = await openReader({ apiUrl: `http://127.0.0.1:${port}` })
    onTestFinished(empty.close)
    const { html } = await empty.get('/')
    expect(html).toContain('Тут ще нічого не опубліковано.')
    expect(html).not.toContain('Новини без мережі')
    expect((await get('/')).html).toContain('Новини без мережі')
  })
})
