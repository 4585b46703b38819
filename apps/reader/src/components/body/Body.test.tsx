import { sitePaths } from '@news/contract'
import type { Block, Body as Blocks, Locale, Span, TextBlock } from '@news/domain'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { dictionaryFor } from '../../i18n/dictionary.ts'
import { createPageClock } from '../../page-clock.ts'
import { PageContextProvider } from '../../page-context.ts'
import { Body } from './Body.tsx'

function render(body: Blocks, locale: Locale = 'uk'): string {
  const page = {
    locale,
    paths: sitePaths(locale),
    words: dictionaryFor(locale),
    clock: createPageClock({ now: 0, timeZone: 'Europe/Kyiv', locale }),
    savesData: false,
    scriptPath: (source: string) => `/${source}`,
    site: {
      url: 'https://news.example',
      name: { uk: 'Новини', de: 'Nachrichten', en: 'News' },
      timeZone: 'Europe/Kyiv',
      language: locale,
      imprint: {},
    },
  }
  const html = renderToStaticMarkup(
    <PageContextProvider value={page}>
      <Body body={body} />
    </PageContextProvider>,
  )
  return html.replaceAll(/ class="[^"]*"/g, '').replace(/^<div>(.*)<\/div>$/s, '$1')
}

function span(text: string, ...marks: string[]): Span {
  return { _type: 'span', _key: text, text, marks }
}

function paragraph(text: string, more: Partial<TextBlock> = {}): TextBlock {
  return { _type: 'block', _key: text, style: 'normal', children: [span(text)], markDefs: [], ...more }
}

function item(text: string, listItem: 'bullet' | 'number', level = 1): TextBlock {
  return paragraph(text, { listItem, level })
}

const link = { _type: 'link', _key: 'l', href: 'https://example.org/?a=1&b="2"' } as const

describe('text', () => {
  it.each<[string, Blocks, string]>([
    ['paragraphs', [paragraph('Перший.'), paragraph('Другий.')], '<p>Перший.</p><p>Другий.</p>'],
    ['line breaks', [paragraph('рядок\nдругий')], '<p>рядок<br/>другий</p>'],
    ['headings, from h2 on', [paragraph('Розділ', { style: 'h3' })], '<h2>Розділ</h2>'],
    [
      'marks, one inside the other',
      [paragraph('', { children: [span('а', 'strong'), span('б', 'strong', 'em'), span('в', 'underline')] })],
      '<p><strong>а<em>б</em></strong><u>в</u></p>',
    ],
    [
      'one link over several runs',
      [paragraph('', { children: [span('а', 'l'), span('б', 'l', 'sup')], markDefs: [link] })],
      '<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noopener">а<sup>б</sup></a></p>',
    ],
    [
      'a link on this site',
      [paragraph('', { children: [span('а', 'l')], markDefs: [{ ...link, href: '/news/a' }] })],
      '<p><a href="/news/a">а</a></p>',
    ],
    [
      'lists in lists',
      [item('а', 'bullet'), item('б', 'number', 2), item('в', 'number', 2), item('г', 'bullet')],
      '<ul><li>а<ol><li>б</li><li>в</li></ol></li><li>г</li></ul>',
    ],
    [
      'a list of another kind as another list',
      [item('а', 'bullet'), item('б', 'number')],
      '<ul><li>а</li></ul><ol><li>б</li></ol>',
    ],
    [
      'markup as text',
      [paragraph('<script>alert(1)</script>')],
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    ['a separator', [{ _type: 'separator', _key: 'hr' }], '<hr/>'],
    ['nothing of an empty body', [], ''],
  ])('shows %s', (_, body, html) => {
    expect(render(body)).toBe(html)
  })
})

describe('a quote', () => {
  const quote: Block = { _type: 'quote', _key: 'q', content: [paragraph('Wir helfen.')] }

  it('names who said it and in what office, and the language it was said in', () => {
    expect(render([{ ...quote, speaker: 'Уве Шнайдевінд', office: 'обербургомістр', language: 'de' }])).toBe(
      '<figure><blockquote lang="de"><p>Wir helfen.</p></blockquote>' +
        '<figcaption><b><bdi>Уве Шнайдевінд</bdi></b>, обербургомістр</figcaption></figure>',
    )
  })

  it('has no empty caption, and no heading in it', () => {
    const content = [paragraph('Гасло', { style: 'h2' })]
    expect(render([{ ...quote, content }])).toBe(
      '<figure><blockquote><p><strong>Гасло</strong></p></blockquote></figure>',
    )
  })
})

describe('a table', () => {
  const cell = (text: string, header = false) => ({ header, children: [span(text)], markDefs: [] })

  it('has a caption, header cells that say what they head, and can be scrolled by keyboard', () => {
    const rows = [
      { cells: [cell('Що', true), cell('Коли', true)] },
      { cells: [cell('ДТП', true), { ...cell('13 лютого'), rowSpan: 2 }] },
    ]
    expect(render([{ _type: 'table', _key: 't', caption: 'Події', rows }])).toBe(
      '<div role="group" aria-label="Події" tabindex="0"><table><caption>Події</caption>' +
        '<thead><tr><th scope="col">Що</th><th scope="col">Коли</th></tr></thead>' +
        '<tbody><tr><th scope="row">ДТП</th><td rowSpan="2">13 лютого</td></tr></tbody></table></div>',
    )
  })

  it('without header cells has no head', () => {
    expect(render([{ _type: 'table', _key: 't', rows: [{ cells: [cell('а')] }] }])).toBe(
      '<div role="group" aria-label="Таблиця" tabindex="0"><table><tbody><tr><td>а</td></tr></tbody></table></div>',
    )
  })
})

describe('what lives elsewhere', () => {
  const video: Block = {
    _type: 'embed',
    _key: 'e',
    url: 'https://www.youtube.com/watch?v=x',
    title: 'Wuppertal',
  }

  it('is a card that leads there and names the site, never a frame', () => {
    expect(render([video])).toBe(
      '<a href="https://www.youtube.com/watch?v=x" rel="noopener"><span lang="uk">Відео на YouTube</span>' +
        '<b>Wuppertal</b><small lang="uk">Відкриється сайт youtube.com</small></a>',
    )
    expect(render([video], 'de')).toContain('<span lang="de">Video auf YouTube</span>')
  })

  it('is not loaded when it is a picture, but linked', () => {
    const html = render([{ _type: 'image', _key: 'i', src: 'https://example.org/a.jpg', alt: 'Міст' }])
    expect(html).toContain('href="https://example.org/a.jpg"')
    expect(html).not.toContain('<img')
  })
})

describe('text whose spaces count', () => {
  it('keeps them in a verse', () => {
    expect(render([{ _type: 'preformatted', _key: 'p', kind: 'verse', text: 'Реве\n  та стогне' }])).toBe(
      '<pre>Реве\n  та стогне</pre>',
    )
  })

  it('can be scrolled by keyboard when it is code', () => {
    expect(render([{ _type: 'preformatted', _key: 'p', kind: 'code', text: 'a < b' }])).toBe(
      '<pre role="group" aria-label="Код" tabindex="0"><code>a &lt; b</code></pre>',
    )
  })
})

describe('a gallery', () => {
  const roof = { src: '/media/a.jpg', alt: 'Дах', caption: 'Дах ратуші', credit: 'О. Л.' }
  const html = render([
    {
      _type: 'gallery',
      _key: 'g',
      images: [roof, { src: '/media/b.jpg', alt: '' }, { src: 'https://example.org/c.jpg', alt: '' }],
      caption: 'Візит',
    },
  ])

  it('links every image to itself, so that it is of use without a script', () => {
    expect(html).toMatch(/<a href="\/media\/a\.jpg"><picture><img [^>]*alt="Дах"/)
    expect(html).toContain('<a href="/media/b.jpg" aria-label="2 із 2">')
    expect(html).toContain('<figcaption><bdi>Дах ратуші</bdi> · Зображення: О. Л.</figcaption>')
    expect(html).toContain('<figcaption>Візит</figcaption>')
  })

  it('gives the browser what the viewer needs, and loads nothing from other sites', () => {
    expect(html).toContain('data-island="gallery"')
    expect(html).not.toMatch(/<img[^>]*example\.org/)
    expect(html).toContain('Зображення на сайті example.org')
  })
})

it('leaves out a block that it does not know, and shows the rest', () => {
  const unknown = JSON.parse('{"_type":"hologram","_key":"x","html":"<b>y</b>"}')
  expect(render([paragraph('До.'), unknown, paragraph('Після.')])).toBe('<p>До.</p><p>Після.</p>')
})
