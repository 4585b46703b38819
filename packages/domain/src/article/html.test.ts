import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Block } from './body.ts'
import { blockOfEachKind, paragraph, span } from './fixtures.ts'
import { bodyToHtml } from './html.ts'

const item = (text: string, level: number, listItem: 'bullet' | 'number' = 'bullet') =>
  paragraph(text, { listItem, level })

describe('body → HTML', () => {
  const cases: { name: string; body: Block[]; out: string }[] = [
    { name: 'nothing', body: [], out: '' },
    { name: 'a heading', body: [paragraph('Розділ', { style: 'h3' })], out: '<h3>Розділ</h3>' },
    { name: 'a line break', body: [paragraph('раз\nдва')], out: '<p>раз<br>два</p>' },
    {
      name: 'nested marks, the first one outside',
      body: [paragraph('', { children: [span('гучно', 'strong', 'em')] })],
      out: '<p><strong><em>гучно</em></strong></p>',
    },
    {
      name: 'lists in lists, and a list of another kind after them',
      body: [item('а', 1), item('б', 2), item('в', 2, 'number'), item('г', 1), item('ґ', 1, 'number')],
      out: '<ul><li>а<ul><li>б</li></ul><ol><li>в</li></ol></li><li>г</li></ul>\n<ol><li>ґ</li></ol>',
    },
    {
      name: 'a list that begins too deep',
      body: [item('а', 3), item('б', 1)],
      out: '<ul><li>а</li><li>б</li></ul>',
    },
    {
      name: 'a quote with its source and language',
      body: [
        {
          _type: 'quote',
          _key: 'q',
          content: [paragraph('Willkommen.')],
          speaker: 'Sprecher',
          office: 'Stadt',
          language: 'de',
        },
      ],
      out: '<figure><blockquote lang="de"><p>Willkommen.</p></blockquote><figcaption>Sprecher, <small>Stadt</small></figcaption></figure>',
    },
    {
      name: 'an image with caption and credit',
      body: [
        {
          _type: 'image',
          _key: 'i',
          src: '/media/a.jpg',
          alt: 'Міст',
          caption: 'Міст уночі',
          credit: 'О. Л.',
        },
      ],
      out: '<figure><img src="/media/a.jpg" alt="Міст"><figcaption>Міст уночі <small>О. Л.</small></figcaption></figure>',
    },
    {
      name: 'an embed as a link, never a frame',
      body: [{ _type: 'embed', _key: 'e', url: 'https://youtu.be/x?a=1&b=2', title: 'Відео' }],
      out: '<figure><a href="https://youtu.be/x?a=1&amp;b=2">Відео</a></figure>',
    },
    {
      name: 'cells that span',
      body: [
        {
          _type: 'table',
          _key: 't',
          rows: [
            { cells: [{ header: true, columnSpan: 2, rowSpan: 3, children: [span('Усе')], markDefs: [] }] },
          ],
        },
      ],
      out: '<table><tr><th colspan="2" rowspan="3">Усе</th></tr></table>',
    },
  ]
  test.each(cases)('$name', ({ body, out }) => {
    expect(bodyToHtml(body)).toBe(out)
  })

  test('resolves the paths of this site and leaves web addresses alone', () => {
    const link = (href: string) =>
      paragraph('', { children: [span('тут', 'l')], markDefs: [{ _type: 'link', _key: 'l', href }] })
    const html = bodyToHtml([link('/news/x'), link('https://example.org/')], {
      resolve: (path) => new URL(path, 'https://news.example').href,
    })
    expect(html).toContain('href="https://news.example/news/x"')
    expect(html).toContain('href="https://example.org/"')
  })

  test('keeps every kind of block', () => {
    const html = bodyToHtml(blockOfEachKind)
    for (const tag of ['p', 'h2', 'ul', 'blockquote', 'img', 'figure', 'table', 'pre', 'hr'])
      expect(html).toContain(`<${tag}`)
  })

  test('text stays text, whatever its author typed', () => {
    const hostile = '<script>alert(1)</script>"\'&<img onerror=x>'
    const body: Block[] = [
      paragraph(hostile),
      { _type: 'image', _key: 'i', src: '/media/a.jpg', alt: hostile, caption: hostile },
      { _type: 'preformatted', _key: 'p', text: hostile, kind: 'code' },
    ]
    const tree = JSON.stringify(parseFragment(bodyToHtml(body)), (key, value) =>
      key === 'parentNode' ? undefined : value,
    )
    expect(tree).not.toMatch(/"tagName":"script"|"name":"onerror"/)
    expect(tree.split(JSON.stringify(hostile).slice(1, -1)).length - 1).toBe(4)
  })
})
