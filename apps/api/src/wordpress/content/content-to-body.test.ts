import { bodyToMarkdown, type QuoteBlock } from '@news/domain'
import { describe, expect, test } from 'vitest'
import { convert, outline } from './outline.ts'

describe('a text becomes blocks', () => {
  test.each<[what: string, html: string, blocks: string[]]>([
    ['an empty text is an empty body', ' \n<p>&nbsp;</p>\n', []],
    ['an empty line begins a paragraph', 'Перший.\n\n\nДругий.', ['Перший.', 'Другий.']],
    ['a line break of the classic editor is one', 'Рядок\nдругий<br />\nтретій', ['Рядок\nдругий\nтретій']],
    ['two line breaks begin a paragraph there', 'Перший<br><br>другий', ['Перший', 'другий']],
    [
      'a line break within a block of the editor is white space',
      '<!-- wp:paragraph -->\n<p>Один\nдва<br>три</p>\n<!-- /wp:paragraph -->',
      ['Один два\nтри'],
    ],
    [
      'classic text after a block is classic again',
      '<!-- wp:html --><p>a\nb</p><!-- /wp:html -->\n\nc\nd',
      ['a b', 'c\nd'],
    ],
    ['white space collapses across marks', '<p>a <b> b</b> <i> c</i>\t d </p>', ['a b c d']],
    ['no-break spaces stay', '<p>86&nbsp;сесія</p>', ['86\u00a0сесія']],
    ['more marks nothing', 'До.\n\n<!--more Далі-->\n\nПісля.', ['До.', 'Після.']],
    [
      'six headings become three',
      '<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>',
      ['h2 1', 'h2 2', 'h3 3', 'h4 4', 'h4 5', 'h4 6'],
    ],
    ['an empty heading is none', '<h2> <br></h2>', []],
    [
      'lists nest and mix',
      '<ol>\n<li>a\n<ul>\n<li>b</li>\n<li>c<ol><li>d</li></ol></li>\n</ul>\n</li>\n<li>e</li></ol>',
      ['1. a', '  - b', '  - c', '    1. d', '1. e'],
    ],
    ['a list wrongly put into a list nests', '<ul><li>a</li><ul><li>b</li></ul></ul>', ['- a', '  - b']],
    ['paragraphs of an item are its lines', '<ul><li><p>a</p><p>b</p></li></ul>', ['- a\nb']],
    [
      'a picture of an item comes after it',
      '<ul><li>a<img src="/a.jpg" alt=""></li></ul>',
      ['- a', '[image https://city.example/a.jpg]'],
    ],
    ['terms stand above what is said of them', '<dl><dt>Слово</dt><dd>Зміст</dd></dl>', ['Слово', 'Зміст']],
    ['a rule separates', 'a\n\n<hr />\n\nb', ['a', '---', 'b']],
    ['a verse keeps its lines', '<pre class="wp-block-verse">a\n  b</pre>', ['[verse a\n  b]']],
    ['a listing is code', '<pre><code>if (a &lt; b)\n  go()</code></pre>', ['[code if (a < b)\n  go()]']],
    ['other preformatted text is text', '<pre>a\n b</pre>', ['[text a\n b]']],
    ['a smiley is a character', 'Так <img class="wp-smiley" alt="🙂" src="//s.w.org/a.svg">', ['Так 🙂']],
    [
      'a quotation in a line gets its marks',
      '<p>Він: <q>так</q>, she: <q>yes</q></p>',
      ['Він: «так», she: “yes”'],
    ],
    [
      'a button is a link in a paragraph',
      '<div class="wp-block-button"><a class="wp-block-button__link" href="https://a.example/">Далі</a></div>',
      ['Далі'],
    ],
  ])('%s', (_, html, blocks) => {
    expect(outline(html)).toEqual(blocks)
  })
})

test('marks nest, join and keep their order', () => {
  const { body } = convert(
    '<p><em>a <strong>b</strong></em><b>c</b> <a href="https://a.example/">d <code>e</code></a> x<sub>2</sub></p>',
  )
  expect(bodyToMarkdown(body)).toContain('*a* ***b*****c**')
  expect(body[0]).toMatchObject({
    children: [
      { text: 'a ', marks: ['em'] },
      { text: 'b', marks: ['strong', 'em'] },
      { text: 'c', marks: ['strong'] },
      { text: ' ', marks: [] },
      { text: 'd ', marks: ['l0'] },
      { text: 'e', marks: ['code', 'l0'] },
      { text: ' x', marks: [] },
      { text: '2', marks: ['sub'] },
    ],
    markDefs: [{ _key: 'l0', href: 'https://a.example/' }],
  })
})

test('the classic editor underlines by style', () => {
  const { body } = convert(
    '<span style="text-decoration: underline;">a</span><span style="color: red">b</span>',
  )
  expect(body).toMatchObject([
    {
      children: [
        { text: 'a', marks: ['underline'] },
        { text: 'b', marks: [] },
      ],
    },
  ])
})

test('every apostrophe and quotation mark stays as typed', () => {
  const typed = '«Кам’янське» «Камʼянське» «Кам\u0027янське» „так“ -- ...'
  expect(outline(`<p>${typed}</p>`)).toEqual([typed])
})

test('the same text has the same keys each time', () => {
  const html = '<p>a</p><ul><li>b</li></ul><blockquote><p>c</p></blockquote>'
  expect(convert(html)).toEqual(convert(html))
  expect(convert(html).body.map((block) => block._key)).toEqual(['b0', 'b1', 'b2'])
})

describe('links', () => {
  test.each<[href: string, result: string | undefined]>([
    ['https://a.example/?a=1&amp;b=2', 'https://a.example/?a=1&b=2'],
    ['https://uk.wikipedia.org/wiki/Кам’янське', 'https://uk.wikipedia.org/wiki/Кам’янське'],
    ['mailto:news@city.example', 'mailto:news@city.example'],
    ['tel:+380500000000', 'tel:+380500000000'],
    ['/about', 'https://city.example/about'],
    ['//cdn.example/a', 'https://cdn.example/a'],
    [' https://a.example/ ', 'https://a.example/'],
    ['java\nscript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    ['&#106;avascript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['vbscript:x', undefined],
    ['blob:https://a.example/x', undefined],
    ['file:///etc/passwd', undefined],
    ['#part', undefined],
  ])('%j leads to %j', (href, result) => {
    const { body, left } = convert(`<p><a href="${href}">слово</a></p>`)
    const [block] = body
    expect(block).toMatchObject({ children: [{ text: 'слово' }] })
    expect(block && 'markDefs' in block ? block.markDefs[0]?.href : '').toBe(result)
    expect(Object.keys(left)).toHaveLength(result === undefined ? 1 : 0)
  })
})

describe('quotes name their source', () => {
  test.each<[what: string, html: string, blocks: string[]]>([
    ['none', '<blockquote>a\n\nb</blockquote>', ['> a / b']],
    ['a cite after the paragraphs', '<blockquote><p>a</p><cite>Олена</cite></blockquote>', ['> a (Олена)']],
    [
      'a cite in the last paragraph',
      '<blockquote><p>a<br><cite>— Олена</cite></p></blockquote>',
      ['> a (Олена)'],
    ],
    [
      'a footer',
      '<blockquote><p>a</p><footer>— <cite>Олена</cite>, мер</footer></blockquote>',
      ['> a (Олена, мер)'],
    ],
    [
      'the caption of a figure',
      '<figure><blockquote><p>a</p></blockquote><figcaption>Олена</figcaption></figure>',
      ['> a (Олена)'],
    ],
    [
      'a pull quote',
      '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>Олена</cite></blockquote></figure>',
      ['> a (Олена)'],
    ],
    [
      'a cited work within the words is none',
      '<blockquote>У <cite>Кобзарі</cite> так</blockquote>',
      ['> У Кобзарі так'],
    ],
    ['a dash alone is none', '<blockquote>a<br>— Олена</blockquote>', ['> a\n— Олена']],
    ['a quote of nothing but a source is a line', '<blockquote><cite>Олена</cite></blockquote>', ['Олена']],
    [
      'what is not text comes after',
      '<blockquote>a<img src="/a.jpg" alt="">b</blockquote>',
      ['> a / b', '[image https://city.example/a.jpg]'],
    ],
  ])('%s', (_, html, blocks) => {
    expect(outline(html)).toEqual(blocks)
  })

  test('a source too long for a name is a paragraph', () => {
    const long = 'слово '.repeat(60).trim()
    expect(outline(`<blockquote><p>a</p><cite>${long}</cite></blockquote>`)).toEqual(['> a', long])
  })

  test('a list in a quote stays a list', () => {
    const [quote] = convert('<blockquote><ul><li>a</li></ul></blockquote>').body
    expect((quote as QuoteBlock).content).toMatchObject([{ listItem: 'bullet', level: 1 }])
  })
})

describe('what a body cannot hold is counted by name', () => {
  test.each<[html: string, left: Record<string, number>, blocks: string[]]>([
    ['<script>a()</script><style>a{}</style>b', { script: 1, style: 1 }, ['b']],
    ['<p onclick="a()">b</p>', { 'event handler': 1 }, ['b']],
    ['<svg><text>a</text></svg><math><mi>x</mi></math>', { math: 1, svg: 1 }, []],
    ['<form>Лист <input name=a><button>Далі</button></form>', { button: 1, input: 1 }, ['Лист']],
    ['<x-card>a</x-card>', { 'x-card': 1 }, ['a']],
    [
      '<iframe></iframe><iframe src="javascript:a()"></iframe>',
      { 'iframe (javascript:)': 1, 'iframe (no address)': 1 },
      [],
    ],
    ['<img src="x" onerror="a()">', { 'event handler': 1, 'picture (relative address)': 1 }, []],
    ['<!-- wp:latest-posts {"postsToShow":3} /-->', { 'wp:latest-posts': 1 }, []],
    ['a<!--nextpage-->b', { 'page break': 1 }, ['ab']],
    ['[contact-form-7 id="1"] [vc_row]a[/vc_row]', { '[contact-form-7]': 1, '[vc_row]': 1 }, ['a']],
    ['так [sic], [1] і [[gallery]]', {}, ['так [sic], [1] і [gallery]']],
    ['<ol start="3"><li>a</li></ol>', { 'first number of a list': 1 }, ['1. a']],
  ])('%s', (html, left, blocks) => {
    expect(convert(html).left).toEqual(left)
    expect(outline(html)).toEqual(blocks)
  })
})

describe('nothing that acts comes through the notations of WordPress', () => {
  test.each<[html: string, blocks: string[]]>([
    [
      '[caption id="a" caption="&lt;script>alert(1)&lt;/script>"]<img src="/a.jpg" onerror="alert(1)">[/caption]',
      ['[image https://city.example/a.jpg | <script>alert(1)</script>]'],
    ],
    ['[embed]javascript:alert(1)[/embed]', ['javascript:alert(1)']],
    ['<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->', []],
    ['<!-- wp:embed {"url":"javascript:alert(1)"} /-->', []],
  ])('%s', (html, blocks) => {
    expect(outline(html)).toEqual(blocks)
  })
})

describe('hostile text costs no more than its length', () => {
  test.each<[what: string, html: string]>([
    ['elements without end', '<div>'.repeat(50_000) + 'a'],
    ['lists without end', '<ul><li>'.repeat(5_000) + 'a'],
    ['quotes without end', '<blockquote><p>'.repeat(5_000) + 'a'],
    ['shortcodes without end', '[vc_row a="1"]'.repeat(30_000)],
    ['half a shortcode, often', '[a b="'.repeat(30_000)],
    ['half a shortcode, full of quotes', '[a ' + '"'.repeat(5_001)],
    ['shortcodes within shortcodes', '[a_a][b_b]'.repeat(5_000) + 'a' + '[/b_b][/a_a]'.repeat(5_000)],
    ['spaces', `a${' '.repeat(300_000)}b${'\n '.repeat(200_000)}`],
    ['marks', '<b><i>'.repeat(1_000) + 'a'],
  ])('%s', (_, html) => {
    const before = performance.now()
    convert(html)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})
