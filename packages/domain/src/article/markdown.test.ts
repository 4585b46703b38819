import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import type { Block } from './body.ts'
import { blockOfEachKind, paragraph, span } from './fixtures.ts'
import { bodyToMarkdown } from './markdown.ts'

/** The judge: a renderer that nobody here wrote, with markup switched off. */
const judge = new MarkdownIt({ html: false })
const rendered = (body: Block[]) => judge.render(bodyToMarkdown(body)).trim()

describe('body → Markdown, read back by markdown-it', () => {
  const cases: { name: string; body: Block[]; out: string }[] = [
    { name: 'a heading', body: [paragraph('Розділ', { style: 'h2' })], out: '<h2>Розділ</h2>' },
    { name: 'a line break', body: [paragraph('раз\nдва')], out: '<p>раз<br>\nдва</p>' },
    {
      name: 'marks next to letters and spaces',
      body: [paragraph('', { children: [span('до'), span(' гучно ', 'strong'), span('після', 'em')] })],
      out: '<p>до <strong>гучно</strong> <em>після</em></p>',
    },
    {
      name: 'a link with brackets in its address',
      body: [
        paragraph('', {
          children: [span('тут', 'l')],
          markDefs: [{ _type: 'link', _key: 'l', href: 'https://uk.wikipedia.org/wiki/Місто_(значення)' }],
        }),
      ],
      out: `<p><a href="${encodeURI('https://uk.wikipedia.org/wiki/Місто_(значення)')}">тут</a></p>`,
    },
    {
      name: 'lists in lists',
      body: [
        paragraph('а', { listItem: 'number', level: 1 }),
        paragraph('б', { listItem: 'bullet', level: 2 }),
        paragraph('в', { listItem: 'number', level: 1 }),
      ],
      out: '<ol>\n<li>а\n<ul>\n<li>б</li>\n</ul>\n</li>\n<li>в</li>\n</ol>',
    },
    {
      name: 'code with ticks in it',
      body: [{ _type: 'preformatted', _key: 'p', text: '```\nx < 1', kind: 'code' }],
      out: '<pre><code>```\nx &lt; 1\n</code></pre>',
    },
    {
      name: 'a quote with its source',
      body: [{ _type: 'quote', _key: 'q', content: [paragraph('Сказане.')], speaker: 'Пресслужба' }],
      out: '<blockquote>\n<p>Сказане.</p>\n<p>— Пресслужба</p>\n</blockquote>',
    },
  ]
  test.each(cases)('$name', ({ body, out }) => {
    expect(rendered(body)).toBe(out)
  })

  test.each([
    '*зірки* та _риски_',
    '# не заголовок',
    '- не список',
    '1. не список',
    '12) не список',
    '> не цитата',
    '[не](посилання)',
    '`не код`',
    '<b>не розмітка</b> &amp; не сутність',
    '\\не екранування',
    '---',
    '===',
    '~~не~~',
    '![не](зображення)',
    'не | таблиця',
  ])('plain text stays plain: %s', (text) => {
    const html = rendered([paragraph(`${text}`), paragraph('далі')])
    const plain = html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(plain).toBe(`<p>${text}</p>\n<p>далі</p>`)
  })

  test('keeps every kind of block', () => {
    const html = rendered([...blockOfEachKind])
    for (const tag of ['p', 'h2', 'ul', 'blockquote', 'img', 'table', 'pre', 'hr', 'strong', 'a'])
      expect(html).toContain(`<${tag}`)
  })
})
