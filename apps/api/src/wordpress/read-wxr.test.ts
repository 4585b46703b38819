import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportOf, findRealData, itemXml } from './fixtures.ts'
import { ImportError } from './import-error.ts'
import { readWxr, type WxrRecord } from './read-wxr.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'news-wxr-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function fileWith(content: string | Uint8Array): Promise<string> {
  const file = join(folder, 'export.xml')
  await writeFile(file, content)
  return file
}

async function readAll(file: string): Promise<WxrRecord[]> {
  const records: WxrRecord[] = []
  for await (const record of readWxr(file)) records.push(record)
  return records
}

async function refusal(file: string): Promise<ImportError> {
  const error = await readAll(file).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ImportError)) throw new Error(`not refused: ${String(error)}`)
  return error
}

/** The Cyrillic letters that a test needs, as computers kept them before Unicode. */
function inWindows1251(text: string): Buffer {
  const byte = (char: string) => {
    if (char === 'і') return 0xb3
    if (char === '’') return 0x92
    const code = char.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  }
  return Buffer.from([...text].map(byte))
}

const whole = exportOf(itemXml({ id: 1, title: 'Кам’янське', content: '<p>Текст</p>' }), itemXml({ id: 2 }))

describe('an export is read record by record', () => {
  test('with its channel, people, terms and items', async () => {
    const records = await readAll(await fileWith(whole))
    expect(records).toContainEqual({
      kind: 'channel',
      field: 'wp:base_blog_url',
      text: 'https://city.example',
    })
    expect(records).toContainEqual({ kind: 'author', login: 'olena', name: 'Олена' })
    expect(records).toContainEqual({
      kind: 'term',
      taxonomy: 'category',
      id: '2',
      slug: 'misto',
      parent: '',
      name: 'Місто',
    })
    expect(records.filter(({ kind }) => kind === 'item')).toMatchObject([
      {
        item: {
          id: 1,
          type: 'post',
          status: 'publish',
          title: 'Кам’янське',
          content: '<p>Текст</p>',
          published: '2025-10-02T12:20:00.000Z',
          terms: [{ domain: 'category', slug: 'misto', name: 'Місто' }],
        },
      },
      { item: { id: 2 } },
    ])
  })

  test.each<[what: string, content: string | Uint8Array]>([
    ['packed, whatever its name', gzipSync(whole)],
    ['after a byte order mark', `\uFEFF${whole}`],
    ['after the empty lines that a broken theme prints', `\n\n ${whole}`],
    [
      'after what PHP says of a broken plug-in',
      `<br />\n<b>Warning</b>:  Undefined variable in <b>/var/www/a.php</b> on line <b>12</b><br />\n${whole}`,
    ],
    ['with characters that XML forbids', whole.replace('Текст', 'Те\u000bк\u0000ст')],
    ['in UTF-16, without saying so', Buffer.from(whole, 'utf16le')],
    ['in UTF-8, though it says otherwise', whole.replace('UTF-8', 'windows-1251')],
    ['in windows-1251', inWindows1251(whole.replace('UTF-8', 'windows-1251'))],
    ['in UTF-16', Buffer.from(`\uFEFF${whole.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['of an older version', whole.replace('1.2</wp:wxr', '1.0</wp:wxr')],
  ])('%s', async (_, content) => {
    const items = (await readAll(await fileWith(content))).filter(({ kind }) => kind === 'item')
    expect(items).toMatchObject([{ item: { title: 'Кам’янське', content: '<p>Текст</p>' } }, {}])
  })

  test('an item without a number is named and the next one is read', async () => {
    const broken = itemXml({ id: 7, title: 'Зламаний' }).replace('<wp:post_id>7<', '<wp:post_id>сім<')
    const records = await readAll(await fileWith(exportOf(broken, itemXml({ id: 8 }))))
    expect(records.slice(-2)).toMatchObject([
      { kind: 'broken-item', title: 'Зламаний', line: 11, problem: 'wp:post_id is not a number' },
      { kind: 'item', item: { id: 8 } },
    ])
  })

  test('what has no date yet has none', async () => {
    const item = itemXml({ id: 1, status: 'draft', published: '0000-00-00 00:00:00' })
    expect((await readAll(await fileWith(exportOf(item)))).at(-1)).toMatchObject({
      item: { status: 'draft', published: undefined },
    })
  })
})

describe('what is no whole export is refused in one sentence', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`
  const packed = gzipSync(
    exportOf(...Array.from({ length: 300 }, (_, id) => itemXml({ id, title: `№ ${id * 7919}` }))),
  )
  test.each<[what: string, content: string | Uint8Array, code: string, says: RegExp]>([
    ['empty', '', 'file-empty', /is empty/],
    ['spaces', ' \n\t', 'file-empty', /nothing but spaces/],
    ['zeros', new Uint8Array(5_000), 'not-xml', /was not saved whole/],
    ['text', 'Hello\nworld', 'not-xml', /is not XML.*begins with “Hello”/],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'not-xml', /line 1 is not text in UTF-8/],
    ['in an encoding that it does not name', inWindows1251(whole), 'not-xml', /line 4 is not text in UTF-8/],
    ['an archive', Buffer.from('PK\u0003\u0004\u0014'), 'not-xml', /is a ZIP archive: unpack it/],
    ['packed twice', gzipSync(gzipSync(whole)), 'not-xml', /is packed twice/],
    ['a page', '<!DOCTYPE html><html><body></body></html>', 'not-wxr', /is a web page/],
    [
      'a page in XHTML',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html></html>',
      'not-wxr',
      /is a web page/,
    ],
    ['an error of the site', '<br />\n<b>Fatal error</b>: memory', 'not-wxr', /is a web page/],
    [
      'a feed',
      '<rss version="2.0"><channel><title>a</title><item><title>b</title></item></channel></rss>',
      'not-wxr',
      /RSS feed/,
    ],
    ['a feed of Atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'not-wxr', /begins with <feed>/],
    [
      'cut in a text',
      whole.slice(0, -150),
      'truncated',
      /is cut off: it ends in line 37, after 1 whole item\./,
    ],
    [
      'broken off by the site',
      `${whole.slice(0, whole.lastIndexOf('<wp:status>'))}<br />\n<b>Fatal error</b>:  Allowed memory size of 9 bytes exhausted in <b>/a.php</b>`,
      'truncated',
      /the site itself broke it off: Allowed memory size of 9 bytes exhausted\./,
    ],
    ['cut between two items', whole.slice(0, whole.lastIndexOf('<item>')), 'truncated', /is cut off/],
    [
      'cut before the end of the channel',
      whole.slice(0, whole.indexOf('</channel>')),
      'truncated',
      /is cut off/,
    ],
    [
      'cut in a letter',
      Buffer.from(whole).subarray(0, Buffer.from(whole).indexOf('’') + 1),
      'truncated',
      /is cut off/,
    ],
    ['packed and cut', packed.subarray(0, packed.length / 2), 'truncated', /is cut off/],
    ['packed and cut near its end', packed.subarray(0, packed.length - 6), 'truncated', /is cut off/],
    [
      'packed and damaged',
      Buffer.concat([packed.subarray(0, 200), Buffer.alloc(50, 7), packed.subarray(250)]),
      'damaged',
      /damaged/,
    ],
    [
      'a bomb of entities',
      `${bomb}<rss><channel><title>&b;</title></channel></rss>`,
      'entities',
      /is refused/,
    ],
    [
      'an entity of a file',
      '<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss><channel/></rss>',
      'entities',
      /is refused/,
    ],
    [
      'ill-formed',
      whole.replace('</wp:post_id>', '</wp:post_name>'),
      'not-xml',
      /from line 17 the text is no/,
    ],
    ['of a bare “&”', whole.replace('<![CDATA[Місто]]>', 'a & b'), 'not-xml', /from line 10 an “&”/],
    ['of an undeclared entity', whole.replace('<![CDATA[Місто]]>', '&boom;'), 'not-xml', /from line 10 /],
    ['of an unknown encoding', whole.replace('UTF-8', 'x-klingon'), 'not-xml', /x-klingon/],
    [
      'packed spaces without measure',
      gzipSync(Buffer.alloc(80 * 1024 ** 2, ' ')),
      'too-large',
      /looks like a bomb/,
    ],
    [
      'one text without measure',
      exportOf(itemXml({ id: 1, content: 'а'.repeat(33 * 1024 ** 2) })),
      'too-large',
      /32 MB/,
    ],
    ['nested without measure', exportOf('<a>'.repeat(70)), 'not-wxr', /nest too deep/],
  ])('%s', async (_, content, code, says) => {
    const error = await refusal(await fileWith(content))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(says)
    expect(error.message).toMatch(/^[^\n]+\.$/)
  })

  test('missing', async () => {
    expect(await refusal(join(folder, 'nowhere.xml'))).toMatchObject({ code: 'file-missing' })
  })

  test('a folder', async () => {
    const path = join(folder, 'folder.xml')
    await mkdir(path, { recursive: true })
    expect(await refusal(path)).toMatchObject({ code: 'not-a-file' })
  })
})

/** They lie beside the repository where it is developed, and are nobody's to pass on. */
const realExports = [
  ['newsroom.wxr.xml', 19, 'Кам’янське готується підписати угоду з Вупперталем'],
  ['theme-unit-test.wxr.xml', 180, 'Keyboard navigation'],
  ['two-thousand-posts.wxr.xml.gz', 2001, 'Обласна адміністрація Чернігова'],
] as const

for (const [name, count, title] of realExports.filter(([name]) => findRealData(`wordpress/${name}`)))
  test(`${name} holds ${count} items`, async () => {
    const items = (await readAll(findRealData(`wordpress/${name}`) ?? '')).flatMap((record) =>
      record.kind === 'item' ? record.item : [],
    )
    expect(items).toHaveLength(count)
    expect(items.some((item) => item.title.startsWith(title))).toBe(true)
  })
