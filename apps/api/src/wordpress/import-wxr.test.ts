import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, onTestFinished, test } from 'vitest'
import { takeBackSources } from '../articles/take-back-store.ts'
import { keepPicture } from '../media/keep-picture.ts'
import { createTestNewsroom, noon, type TestNewsroom } from '../test-newsroom.ts'
import { saveOldAddresses } from './addresses/old-address-store.ts'
import { rewriteLinks } from './addresses/rewrite-links.ts'
import { exportOf, findRealData, itemXml, metaXml } from './fixtures.ts'
import type { ImportReport } from './import-report.ts'
import { type ImportOptions, importWxr } from './import-wxr.ts'
import { withdrawalReason } from './withdrawal-reason.ts'

const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#808080' } })
  .png()
  .toBuffer()

/** A newsroom, a folder for exports, and the import of the one into the other. */
async function createImport() {
  const newsroom = await createTestNewsroom()
  const folder = await mkdtemp(join(tmpdir(), 'news-import-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const importFile = (file: string, changes: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importWxr({
      file,
      language: 'uk',
      now: noon,
      save: (drafts) => newsroom.save(...drafts),
      takeBack: (keys) => takeBackSources(newsroom.db, keys, { now: noon, reason: withdrawalReason }),
      keepPicture: (bytes) => keepPicture(newsroom.media, bytes),
      saveAddresses: (addresses) => saveOldAddresses(newsroom.db, addresses),
      rewriteLinks: (drafts, home) => rewriteLinks(newsroom.db, drafts, home),
      ...changes,
    })
  return {
    newsroom,
    folder,
    importFile,
    importItems: async (items: readonly string[], changes: Partial<ImportOptions> = {}) => {
      const file = join(folder, 'export.xml')
      await writeFile(file, exportOf(...items))
      return importFile(file, changes)
    },
    rows: () => newsroom.db.selectFrom('articles').selectAll().orderBy('slug').execute(),
  }
}

test('what WordPress keeps beside a text is shown in it: shared blocks that are open to all, and footnotes', async () => {
  const { importItems, rows } = await createImport()
  const content =
    '<p>Текст.</p><!-- wp:block {"ref":7} /--><!-- wp:block {"ref":8} /--><!-- wp:block {"ref":9} /--><!-- wp:footnotes /-->'
  const report = await importItems([
    itemXml({ id: 1, content, more: metaXml('footnotes', '[{"content":"Джерело: рада.","id":"a"}]') }),
    itemXml({ id: 7, type: 'wp_block', content: '<p>Спільне.</p>' }),
    itemXml({ id: 8, type: 'wp_block', status: 'draft', content: '<p>Ще не для всіх.</p>' }),
    itemXml({ id: 9, type: 'wp_block', more: '<wp:post_password>x</wp:post_password>', content: 'Таємне' }),
  ])
  const [article] = await rows()
  expect(article?.body).toContain('Спільне.')
  expect(article?.body).toContain('Джерело: рада.')
  expect(article?.body).not.toMatch(/Ще не для всіх|Таємне/)
  expect(report.losses).toMatchObject([{ left: { 'wp:block': 2 } }])
})

describe('what WordPress had decided about a text', () => {
  const past = '2025-10-02 12:20:00'
  const ahead = '2031-01-01 06:00:00'
  const password = '<wp:post_password><![CDATA[secret]]></wp:post_password>'

  test.each([
    { status: 'publish', state: 'published', isPublic: true },
    { status: 'future', published: ahead, state: 'scheduled', isPublic: false },
    { status: 'future', published: past, state: 'published', isPublic: true },
    { status: 'draft', state: 'draft', isPublic: false },
    { status: 'pending', state: 'pending', isPublic: false },
    { status: 'private', state: 'private', isPublic: false },
    { status: 'publish', more: password, state: 'protected', isPublic: false },
  ])('$status becomes $state', async ({ state, isPublic, ...item }) => {
    const { newsroom, importItems } = await createImport()
    const report = await importItems([itemXml({ id: 1, content: 'Текст', ...item })])
    expect(report.states).toMatchObject({ [state]: 1 })
    const { status, body } = await newsroom.get('/v1/articles/dopys-1')
    expect(status).toBe(isPublic ? 200 : 404)
    if (isPublic) expect(body.datePublished).toBe('2025-10-02T12:20:00.000Z')
    expect((await newsroom.get('/v1/changes')).body.items).toHaveLength(isPublic ? 1 : 0)
  })

  test.each([
    ['the trash', { status: 'trash', name: 'dopys-1__trashed' }],
    ['a page', { type: 'page' }],
  ])('an article that has become %s is taken back, and may come again', async (_, change) => {
    const { newsroom, importItems } = await createImport()
    const item = { id: 1, content: 'Текст' }
    await importItems([itemXml(item)])
    const { outcomes } = await importItems([itemXml({ ...item, ...change })])
    expect(outcomes).toMatchObject({ withdrawn: 1 })
    expect((await newsroom.get('/v1/articles/dopys-1')).status).toBe(410)
    expect((await importItems([itemXml({ ...item, ...change })])).outcomes).toMatchObject({ withdrawn: 0 })
    await importItems([itemXml(item)])
    expect((await newsroom.get('/v1/articles/dopys-1')).status).toBe(200)
  })

  test('a scheduled text appears at its time', async () => {
    const { newsroom, importItems } = await createImport()
    await importItems([itemXml({ id: 1, content: 'Текст', status: 'future', published: ahead })])
    newsroom.clock.now = Date.parse('2031-01-01T06:00:00.000Z')
    expect((await newsroom.get('/v1/articles/dopys-1')).status).toBe(200)
  })

  test('what is thrown away or no post is counted and named', async () => {
    const { importItems, rows } = await createImport()
    const report = await importItems([
      itemXml({ id: 1, title: 'Старе', status: 'trash' }),
      itemXml({ id: 2, title: 'Про нас', type: 'page' }),
      itemXml({ id: 3, title: 'Контакти', type: 'page' }),
    ])
    expect(report).toMatchObject({
      items: 3,
      leftOut: [
        { what: 'post (trash)', count: 1, titles: ['Старе'] },
        { what: 'page', count: 2, titles: ['Про нас', 'Контакти'] },
      ],
    })
    expect(await rows()).toEqual([])
  })
})

describe('doing it again', () => {
  const item = (title: string) => itemXml({ id: 7, title, content: '<p>Перший абзац.</p>', name: 'rada' })

  test('leaves no second article, no revision and nothing in the log', async () => {
    const { newsroom, importItems } = await createImport()
    await importItems([item('Рада')])
    const before = (await newsroom.get('/v1/changes')).body
    expect((await importItems([item('Рада')])).outcomes).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 1,
    })
    expect((await newsroom.get('/v1/changes')).body).toEqual(before)
  })

  test('edits what changed; a new address is followed, and the old one leads on', async () => {
    const { newsroom, importItems } = await createImport()
    await importItems([item('Рада')])
    const changed = item('Рада зібралася').replace('[rada]', '[rada-zibralasia]')
    expect((await importItems([changed])).outcomes).toMatchObject({ created: 0, changed: 1, unchanged: 0 })
    expect((await newsroom.get('/v1/articles/rada-zibralasia')).body).toMatchObject({
      headline: 'Рада зібралася',
    })
    expect((await newsroom.get('/v1/articles/rada')).headers.location).toBe('/v1/articles/rada-zibralasia')
  })
})

test.each([
  [
    'Polylang',
    (language: string) =>
      `<category domain="language" nicename="${language}"><![CDATA[${language}]]></category><category domain="post_translations" nicename="pll_1"><![CDATA[pll_1]]></category>`,
  ],
  [
    'WPML',
    (language: string) =>
      metaXml('_wpml_import_language_code', language) + metaXml('_wpml_import_translation_group', 'g1'),
  ],
])('versions of a text that %s keeps together are versions here', async (_, more) => {
  const { newsroom, importItems } = await createImport()
  await importItems([
    itemXml({ id: 1, name: 'rada', content: 'Рада.', more: more('uk') }),
    itemXml({ id: 2, name: 'rat', content: 'Rat.', more: more('de') }),
  ])
  expect((await newsroom.get('/v1/articles/rada')).body.translations).toMatchObject([
    { language: 'de', slug: 'rat' },
  ])
  expect((await newsroom.get('/v1/articles/rat')).body).toMatchObject({
    language: 'de',
    translations: [{ slug: 'rada' }],
  })
})

test('a dry run tells the same and saves nothing', async () => {
  const { importItems, rows } = await createImport()
  const items = [itemXml({ id: 1, content: '[unknown-shortcode]' }), itemXml({ id: 2, content: 'Текст' })]
  const dry = await importItems(items, { dryRun: true })
  expect(await rows()).toEqual([])
  const real = await importItems(items)
  expect({ ...dry, isDryRun: false, outcomes: real.outcomes }).toEqual(real)
})

test('an export that breaks off leaves the store as it was', async () => {
  const { folder, importFile, rows } = await createImport()
  const items = Array.from({ length: 300 }, (_, i) => itemXml({ id: i + 1, content: 'Текст' }))
  const file = join(folder, 'broken.xml')
  await writeFile(file, exportOf(...items).slice(0, -40))
  await expect(importFile(file)).rejects.toMatchObject({ name: 'ImportError', code: 'truncated' })
  expect(await rows()).toEqual([])
})

test('items that share a number are named where their words differ, and none of them are lost', async () => {
  const { newsroom, importItems } = await createImport()
  const twin = itemXml({ id: 2, title: 'Двійник', content: 'Те саме.' })
  const report = await importItems([
    twin,
    twin,
    itemXml({ id: 1, title: 'Перший', content: 'Один.' }),
    itemXml({ id: 1, title: 'Другий', content: 'Два.' }),
  ])
  expect(report.failed).toEqual([
    { title: 'Другий', reason: expect.stringContaining('the number of another item') },
  ])
  const kept = await newsroom.db.selectFrom('revisions').select('content').execute()
  expect(kept.map(({ content }) => JSON.parse(content).headline)).toEqual(['Двійник', 'Перший', 'Другий'])
})

test('an article without a word is told of: a page builder may hold its text elsewhere', async () => {
  const { importItems } = await createImport()
  const { losses } = await importItems([itemXml({ id: 1, more: metaXml('_elementor_data', '[]') })])
  expect(losses).toMatchObject([{ id: 1, left: { 'its text is empty': 1 } }])
})

test('an item that is no article is named with the reason, the others come in', async () => {
  const { importItems, rows } = await createImport()
  const undated = itemXml({ id: 1, title: 'Без дати', content: 'Текст', published: '0000-00-00 00:00:00' })
  const report = await importItems([undated, itemXml({ id: 2, content: 'Текст' })])
  expect(report.failed).toEqual([{ id: 1, title: 'Без дати', reason: 'it has no date of publication' }])
  expect(await rows()).toHaveLength(1)
})

test('an article keeps its author, section, tags, standfirst and language', async () => {
  const { newsroom, importItems } = await createImport()
  const terms = `
<category domain="category" nicename="misto"><![CDATA[Місто]]></category>
<category domain="category" nicename="ekonomika"><![CDATA[Економіка]]></category>
<category domain="post_tag" nicename="%d1%80%d0%b0%d0%b4%d0%b0"><![CDATA[Рада]]></category>`
  await importItems([
    itemXml({
      id: 1,
      title: 'Die Stadt und ihr Rat',
      content: '<p>Der Rat der Stadt hat für die Partnerschaft gestimmt, und das ist nicht wenig.</p>',
      excerpt: 'Das Wichtigste &amp; mehr',
      name: '%d1%80%d0%b0%d0%b4%d0%b0-%d0%bc%d1%96%d1%81%d1%82%d0%b0',
      more: terms,
    }),
  ])
  expect((await newsroom.get('/v1/articles/rada-mista')).body).toMatchObject({
    language: 'de',
    standfirst: 'Das Wichtigste & mehr',
    authors: [{ slug: 'olena', name: { uk: 'Олена' }, kind: 'person' }],
    section: { slug: 'misto', name: { uk: 'Місто' } },
    tags: [{ slug: 'rada' }, { slug: 'ekonomika' }],
  })
})

describe('pictures', () => {
  const address = 'https://city.example/wp-content/uploads/2025/10/dakh.png'
  const content = `<p>Дах.</p><img src="${address}" alt="Дах">`
  const picture = itemXml({
    id: 5,
    type: 'attachment',
    status: 'inherit',
    more: `<wp:attachment_url><![CDATA[${address}]]></wp:attachment_url>`,
  })
  const article = itemXml({ id: 1, content, more: metaXml('_thumbnail_id', '5') })

  test('move here from a copy of the uploads', async () => {
    const { newsroom, folder, importItems } = await createImport()
    await mkdir(join(folder, '2025/10'), { recursive: true })
    await writeFile(join(folder, '2025/10/dakh.png'), png)
    const report = await importItems([picture, article], { uploadsDir: folder })
    expect(report.pictures).toMatchObject({ taken: 1, missing: [] })
    const { body } = await newsroom.get('/v1/articles/dopys-1')
    expect(body.image.src).toMatch(/^\/media\/[0-9a-f]{32}\.png$/)
    expect(body.body[1]).toMatchObject({ _type: 'image', src: body.image.src, alt: 'Дах' })
    expect(await readFile(join(newsroom.dataDir, body.image.src))).toEqual(png)
  })

  test('stay where they are without one, and are named when it does not hold them', async () => {
    const { newsroom, folder, importItems } = await createImport()
    expect((await importItems([picture, article])).pictures).toMatchObject({ taken: 0, missing: [] })
    expect((await newsroom.get('/v1/articles/dopys-1')).body.image.src).toBe(address)
    const report = await importItems([picture, article], { uploadsDir: folder })
    expect(report.pictures).toMatchObject({ taken: 0, missing: [{ src: address }] })
  })

  test('are never what only has the name of one', async () => {
    const { newsroom, folder, importItems } = await createImport()
    await mkdir(join(folder, '2025/10'), { recursive: true })
    await writeFile(join(folder, '2025/10/dakh.png'), '<script>alert(1)</script>')
    expect((await importItems([picture, article], { uploadsDir: folder })).pictures.taken).toBe(0)
    expect(await readdir(newsroom.dataDir)).not.toContain('media')
  })

  test('a folder that is not there is said before anything is read', async () => {
    const { folder, importItems } = await createImport()
    const missing = importItems([article], { uploadsDir: join(folder, 'nope') })
    await expect(missing).rejects.toMatchObject({ code: 'uploads-missing' })
  })
})

/** They lie beside the repository where it is developed, and are nobody's to pass on. */
const realExports = [
  { name: 'newsroom.wxr.xml', items: 19, articles: 14, everybody: 9 },
  { name: 'theme-unit-test.wxr.xml', items: 180, articles: 51, everybody: 48 },
  { name: 'two-thousand-posts.wxr.xml.gz', items: 2001, articles: 2000, everybody: 2000 },
].flatMap((known) => {
  const path = findRealData(`wordpress/${known.name}`)
  return path === undefined ? [] : [{ ...known, path }]
})

for (const { name, path, items, articles, everybody } of realExports)
  test(`${name} goes in whole`, async () => {
    const { newsroom, importFile } = await createImport()
    newsroom.clock.now = Date.parse('2026-12-01T00:00:00.000Z')
    const report = await importFile(path, { now: newsroom.clock.now })
    expect(report).toMatchObject({ items, outcomes: { created: articles }, failed: [] })
    expect(report.states.published).toBe(everybody)
    expect(await countPublic(newsroom)).toBe(everybody)
  }, 60_000)

/** How many articles a stranger can page through. */
async function countPublic({ get }: TestNewsroom): Promise<number> {
  let count = 0
  let cursor = ''
  do {
    const { body } = await get(`/v1/posts?limit=100${cursor}`)
    count += body.items.length
    cursor = body.next === null ? '' : `&after=${body.next}`
  } while (cursor !== '')
  return count
}
