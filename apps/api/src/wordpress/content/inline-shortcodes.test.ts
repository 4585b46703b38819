import { expect, test } from 'vitest'
import { convert, outline } from './outline.ts'

test.each<[what: string, html: string, blocks: string[]]>([
  ['a large first letter', '[dropcap]Б[/dropcap]уквиця слова.', ['Буквиця слова.']],
  [
    'words in a line',
    'Це [highlight color="red"]<b>дуже</b> важливо[/highlight], бо так.',
    ['Це дуже важливо, бо так.'],
  ],
  ['a form at the end of a line', 'Пишіть нам [contact-form-7 id="1"]', ['Пишіть нам']],
  [
    'what stands on a line of its own is a paragraph',
    'До.\n[button link="/a"]Натисніть[/button]\nпісля.',
    ['До.', 'Натисніть', 'після.'],
  ],
  [
    'columns beside one another are not one line',
    '[vc_column_text a="1"]Ліва[/vc_column_text][vc_column_text a="1"]Права[/vc_column_text]',
    ['Ліва', 'Права'],
  ],
  ['what encloses paragraphs', 'а [box_a]б\n\nв[/box_a] г', ['а', 'б', 'в', 'г']],
])('a shortcode that nobody knows leaves its words where they are: %s', (_, html, blocks) => {
  expect(outline(html)).toEqual(blocks)
})

test('and is named in the report', () => {
  expect(convert('[dropcap]Б[/dropcap]уква').left).toEqual({ '[dropcap]': 1 })
})

test('a picture that is given in several sizes only, or as AMP has it, is one', () => {
  const html =
    '<img srcset="/a.jpg 800w, /b.jpg 400w" alt="a"><amp-img src="/c.jpg" alt="c" width="800" height="600"></amp-img>'
  expect(outline(html)).toEqual([
    '[image https://city.example/a.jpg | a]',
    '[image https://city.example/c.jpg | c]',
  ])
})
