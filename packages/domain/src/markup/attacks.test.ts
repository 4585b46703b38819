import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { bodySchema } from '../article/body.ts'
import { bodyToHtml } from '../article/html.ts'
import { htmlToBody } from './html-to-body.ts'
import { markdownToBody } from './markdown-to-body.ts'

/** What our own markup consists of; anything else came with the text. */
const ownTags = new Set(
  'p h2 h3 h4 ul ol li blockquote figure figcaption small img table caption tbody tr th td pre code hr br a strong em u s sub sup'.split(
    ' ',
  ),
)
const ownAttributes = new Set('href src alt width height lang colspan rowspan class'.split(' '))
const safeAddress = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i

/** What could do harm in a piece of HTML, as a browser's parser sees it. */
function findHarm(html: string): string[] {
  return harmIn(parseFragment(html))
}

function harmIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(harmIn) : []
  if (!('tagName' in node)) return children
  const tag = ownTags.has(node.tagName) ? [] : [`<${node.tagName}>`]
  const attributes = node.attrs
    .filter(
      ({ name, value }) =>
        !ownAttributes.has(name) || (/^(?:href|src)$/.test(name) && !safeAddress.test(value)),
    )
    .map(({ name, value }) => `${name}="${value}"`)
  return [...tag, ...attributes, ...children]
}

function convert(html: string): string {
  return bodyToHtml(bodySchema.parse(htmlToBody(html).body))
}

test('the judge sees harm where there is some', () => {
  expect(findHarm('<p>ok <a href="https://a.example">a</a></p>')).toEqual([])
  expect(findHarm('<svg onload=alert(1)>')).toEqual(['<svg>', 'onload="alert(1)"'])
  expect(findHarm('<a href="java&#9;script:alert(1)">a</a>')).not.toEqual([])
})

describe('nothing that acts comes through', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a script', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
    ['a handler', '<p onclick="alert(1)">text</p>'],
    ['a handler of a picture', '<img src=x onerror=alert(1)>'],
    ['an address that runs', '<a href="javascript:alert(1)">text</a>'],
    ['one with a tab in it', '<a href="jav&#x09;ascript:alert(1)">text</a>'],
    ['one with a newline', '<a href="jav&#10;ascript:alert(1)">text</a>'],
    ['one with a control character', '<a href="&#1;javascript:alert(1)">text</a>'],
    ['one in capitals', '<a href="JaVaScRiPt:alert(1)">text</a>'],
    ['a page as data', '<a href="data:text/html,<script>alert(1)</script>">text</a>'],
    ['a picture as data', '<img src="data:image/svg+xml,<svg onload=alert(1)>">'],
    ['another protocol', '<a href="vbscript:msgbox(1)">text</a>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a frame that runs', '<iframe src="javascript:alert(1)"></iframe>'],
    ['a frame that holds a page', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['a plug-in', '<object data="evil.swf"></object><embed src="evil.swf">'],
    ['a drawing that runs', '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>'],
    ['a link in a drawing', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'],
    ['a formula that hides a tag', '<math><mtext></p><img src=1 onerror=alert(1)></mtext></math>'],
    ['a comment that breaks', '<!--><img src=1 onerror=alert(1)>-->'],
    ['a title that breaks', '<title><p id="</title><img src=1 onerror=alert(1)>"></title>'],
    ['a style that breaks', '<style><!--</style><img src=1 onerror=alert(1)>--></style>'],
    [
      'a text without markup that breaks',
      '<noscript><p title="</noscript><img src=1 onerror=alert(1)>"></noscript>',
    ],
    ['a template', '<template><script>alert(1)</script></template>'],
    [
      'a form',
      '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    ],
    ['a base and a refresh', '<base href="https://evil.example"><meta http-equiv=refresh content="0;url=x">'],
    ['a name that shadows', '<img name=getElementById><form id=body><input name=attributes></form>'],
  ])('%s', (_, html) => {
    expect(findHarm(convert(html))).toEqual([])
  })
})

describe('signs of direction that are all there is of a text are none', () => {
  test.each([
    ['a paragraph', '<p>\u202c</p><p>Рада</p>', '<p>Рада</p>'],
    [
      'a caption',
      '<figure><img src="https://a.example/a.jpg" alt="a"><figcaption>\u202e\u2066</figcaption></figure>',
      '<img',
    ],
    ['a name under a quote', '<blockquote><p>Рада</p><cite>\u202a</cite></blockquote>', 'Рада'],
    ['a title of a film', '<figure><a href="https://youtu.be/a">\u2069</a></figure>', 'youtu'],
    ['small print', '<blockquote><p>Рада</p><cite>Мер<small>\u202d</small></cite></blockquote>', 'Мер'],
    ['a table', '<table><caption>\u202e</caption><tr><td>Рада</td></tr></table>', 'Рада'],
  ])('%s', (_, html, kept) => {
    const shown = convert(html)
    expect(shown).toContain(kept)
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
})

describe('Markdown is no way around', () => {
  test.each([
    ['an address that runs', '[text](javascript:alert(1))'],
    ['an address in brackets that runs', '<javascript:alert(1)>'],
    ['a picture that runs', '![text](javascript:alert(1))'],
    ['a reference that runs', '[text][a]\n\n[a]: javascript:alert(1)'],
    ['an encoded address', '[text](java&#x73;cript:alert(1))'],
    ['HTML', 'text <img src=x onerror=alert(1)> text\n\n<script>alert(1)</script>'],
    ['a title that breaks', '[text](/a "\\" onclick=alert(1) x=\\"")'],
    ['a listing that breaks', '```"><script>alert(1)</script>\n</code><script>alert(1)</script>\n```'],
  ])('%s', (_, markdown) => {
    expect(findHarm(bodyToHtml(bodySchema.parse(markdownToBody(markdown).body)))).toEqual([])
  })
})

/** A collection of attacks on sanitizers, where it lies beside the repository. */
const collection = fileURLToPath(
  new URL('../../../../../shared/data/attacks/html-payloads.json', import.meta.url),
)
const payloads: { title?: string; payload: string }[] = existsSync(collection)
  ? JSON.parse(readFileSync(collection, 'utf8'))
  : []

for (const [index, { title = '', payload }] of payloads.entries())
  test(`attack ${index + 1}: ${title.slice(0, 60)}`, () => {
    expect(findHarm(convert(payload))).toEqual([])
  })
