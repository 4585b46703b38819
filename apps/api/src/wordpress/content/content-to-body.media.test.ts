import { describe, expect, test } from 'vitest'
import { attachmentWith, siteWith } from '../fixtures.ts'
import { convert, outline } from './outline.ts'

const film = 'https://www.youtube.com/watch?v=aaaaaaaaaaa'

describe('pictures', () => {
  test.each<[what: string, html: string, blocks: string[]]>([
    [
      'with a caption and a link',
      '<figure><a href="/b"><img src="/a.jpg" alt="Міст"></a><figcaption>Новий <em>міст</em></figcaption></figure>',
      ['[image https://city.example/a.jpg | Міст | Новий міст | https://city.example/b]'],
    ],
    [
      'in the middle of a paragraph',
      '<p>До <img src="/a.jpg" alt=""> після</p>',
      ['До', '[image https://city.example/a.jpg]', 'після'],
    ],
    [
      'with the caption of the classic editor',
      '[caption id="attachment_9" width="300"]<a href="/b"><img src="/a.jpg" alt="Міст" /></a> Новий міст[/caption]',
      ['[image https://city.example/a.jpg | Міст | Новий міст | https://city.example/b]'],
    ],
    [
      'with the caption as an attribute',
      '[caption width="300" caption="Новий міст"]<img src="/a.jpg" alt="Міст" />[/caption]',
      ['[image https://city.example/a.jpg | Міст | Новий міст]'],
    ],
    [
      'loaded late',
      '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg">',
      ['[image https://city.example/a.jpg]'],
    ],
    [
      'of words alone when it cannot be had',
      '<p>a</p><img src="data:image/png;base64,x" alt="Міст">',
      ['a', 'Міст'],
    ],
    ['of nothing when it only watches', '<img src="https://spy.example/p.gif" width="1" height="1">', []],
    [
      'side by side in a figure are a gallery',
      '<figure class="wp-block-gallery"><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"></figure><figcaption>Обидва</figcaption></figure>',
      ['[gallery https://city.example/a.jpg | https://city.example/b.jpg | Обидва]'],
    ],
    [
      'in the list of an older gallery',
      '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="/a.jpg"><figcaption>A</figcaption></figure></li><li><figure><img src="/b.jpg"></figure></li></ul>',
      ['[gallery https://city.example/a.jpg | https://city.example/b.jpg]'],
    ],
  ])('%s', (_, html, blocks) => {
    expect(outline(html)).toEqual(blocks)
  })

  test('know their size, their copies and their maker from the library', () => {
    const copy = { url: 'https://city.example/a-300x200.jpg', width: 300, height: 200, type: 'image/jpeg' }
    const known = attachmentWith({
      id: 4,
      url: 'https://city.example/a.jpg',
      credit: 'Олена',
      width: 1600,
      height: 1067,
      sizes: [copy],
    })
    const { body } = convert(
      '<img class="wp-image-4" src="https://city.example/a-300x200.jpg" alt="Міст" width="300" height="200">',
      siteWith([known]),
    )
    expect(body).toMatchObject([
      {
        src: known.url,
        alt: 'Міст',
        width: 1600,
        height: 1067,
        credit: 'Олена',
        renditions: [{ width: 300 }],
      },
    ])
  })

  test('a number that belongs to another picture is not believed', () => {
    const other = attachmentWith({ id: 4, url: 'https://city.example/other.jpg' })
    expect(outline('<img class="wp-image-4" src="/a.jpg" alt="">', siteWith([other]))).toEqual([
      '[image https://city.example/a.jpg]',
    ])
  })

  test('of a gallery shortcode come from the library, in the order asked for', () => {
    const site = siteWith([
      attachmentWith({ id: 1, url: 'https://city.example/1.jpg', parent: 1 }),
      attachmentWith({ id: 2, url: 'https://city.example/2.jpg', parent: 1 }),
      attachmentWith({ id: 3, url: 'https://city.example/3.pdf' }),
    ])
    expect(outline('[gallery ids="2,1,3"]', site)).toEqual([
      '[gallery https://city.example/2.jpg | https://city.example/1.jpg]',
    ])
    expect(outline('[gallery columns="2"]', site)).toEqual([
      '[gallery https://city.example/1.jpg | https://city.example/2.jpg]',
    ])
    expect(convert('[gallery ids="7"]', site).left).toEqual({
      'picture that the media library does not hold': 1,
      '[gallery]': 1,
    })
  })
})

describe('what lives elsewhere is an address', () => {
  test.each<[what: string, html: string, blocks: string[]]>([
    [
      'the address of a film on its own line',
      `До\n${film}\nпісля`,
      ['До', `[embed ${film} | YouTube]`, 'після'],
    ],
    ['the address of anything else stays text', 'https://paper.example/a', ['https://paper.example/a']],
    [
      'the embed block',
      `<!-- wp:embed {"url":"${film}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${film}\n</div><figcaption>Кіно</figcaption></figure><!-- /wp:embed -->`,
      [`[embed ${film} | YouTube | Кіно]`],
    ],
    [
      'the embed block of any site',
      '<div class="wp-block-embed__wrapper">https://paper.example/a</div>',
      ['[embed https://paper.example/a]'],
    ],
    [
      'a frame of YouTube',
      '<iframe src="//www.youtube-nocookie.com/embed/aaaaaaaaaaa?rel=0" title="Кіно"></iframe>',
      [`[embed ${film} | YouTube | Кіно]`],
    ],
    [
      'a frame of Vimeo',
      '<iframe src="https://player.vimeo.com/video/12?h=a"></iframe>',
      ['[embed https://vimeo.com/12 | Vimeo]'],
    ],
    [
      'a frame of Facebook',
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1"></iframe>',
      ['[embed https://www.facebook.com/a/posts/1 | Facebook]'],
    ],
    [
      'a frame of a map',
      '<iframe src="https://maps.example/?q=1"></iframe>',
      ['[embed https://maps.example/?q=1]'],
    ],
    [
      'a film of the site',
      '<figure class="wp-block-video"><video controls src="/a.mp4"></video><figcaption>Кіно</figcaption></figure>',
      ['[embed https://city.example/a.mp4 | Кіно]'],
    ],
    ['a sound', '<audio><source src="/a.mp3"></audio>', ['[embed https://city.example/a.mp3]']],
    ['a plug-in', '<object data="/a.swf"><p>інакше</p></object>', ['[embed https://city.example/a.swf]']],
    ['[embed]', `[embed width="1"]${film}[/embed]`, [`[embed ${film} | YouTube]`]],
    ['[youtube]', `[youtube=${film}]`, [`[embed ${film} | YouTube]`]],
    ['[vimeo]', '[vimeo 12]', ['[embed https://vimeo.com/12 | Vimeo]']],
    ['[video]', '[video mp4="/a.mp4"][/video]', ['[embed https://city.example/a.mp4]']],
    ['[audio]', '[audio https://city.example/a.mp3]', ['[embed https://city.example/a.mp3]']],
    [
      'a post of a network',
      '<blockquote class="twitter-tweet"><p>Так</p>&mdash; A <a href="https://twitter.com/a/status/1">1</a></blockquote><script src="https://platform.twitter.com/w.js"></script>',
      ['[embed https://twitter.com/a/status/1 | X | Так— A 1]'],
    ],
  ])('%s', (_, html, blocks) => {
    expect(outline(html)).toEqual(blocks)
  })
})

describe('tables', () => {
  test.each<[what: string, html: string, blocks: string[]]>([
    [
      'keep header cells and the caption of their figure',
      '<figure class="wp-block-table"><table><thead><tr><th>Що</th><td>Коли</td></tr></thead><tbody><tr><th>Сесія</th><td>27 лютого</td></tr></tbody></table><figcaption>Розклад</figcaption></figure>',
      ['[table Розклад | *Що, *Коли | *Сесія, 27 лютого]'],
    ],
    [
      'keep their own caption',
      '<table><caption>Розклад</caption><tr><td>a</td></tr></table>',
      ['[table Розклад | a]'],
    ],
    ['keep the lines of a cell', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', ['[table a\nb]']],
    ['without rows are none', '<table></table>', []],
    [
      'give out the pictures of a cell',
      '<table><tr><td>a<img src="/a.jpg" alt=""></td></tr></table>',
      ['[table a]', '[image https://city.example/a.jpg]'],
    ],
  ])('%s', (_, html, blocks) => {
    expect(outline(html)).toEqual(blocks)
  })

  test('keep spans, marks and links', () => {
    const { body } = convert(
      '<table><tr><td colspan="2" rowspan=3><b>a</b> <a href="https://a.example/">b</a></td><td colspan="1">c</td></tr></table>',
    )
    expect(body).toMatchObject([
      {
        rows: [
          {
            cells: [
              { columnSpan: 2, rowSpan: 3, children: [{ marks: ['strong'] }, {}, { marks: ['l0'] }] },
              { header: false, children: [{ text: 'c' }] },
            ],
          },
        ],
      },
    ])
  })
})
