import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keepPicture } from '../../media/keep-picture.ts'
import { createTestNewsroom, noon } from '../../test-newsroom.ts'
import { saveOldAddresses } from '../addresses/old-address-store.ts'
import { rewriteLinks } from '../addresses/rewrite-links.ts'
import { exportOf, findRealData, itemXml } from '../fixtures.ts'
import { importWxr } from '../import-wxr.ts'
import type { FakeSite } from '../sync/fake-site.ts'
import { startFakeSite } from '../sync/start-fake-site.ts'
import { syncSite } from '../sync/sync-site.ts'
import { SiteClient } from '../web/site-client.ts'
import { formatCategoryFile } from './format-category-file.ts'
import { listExportCategories, listSiteCategories } from './list-categories.ts'
import { parseCategoryFile } from './read-category-file.ts'

/** Місто, below it Рада, below that Бюджет; Спорт; Головне, which only says that something is important. */
const categories = [
  { id: 2, name: 'Місто', slug: 'misto', parent: 0 },
  { id: 3, name: 'Рада &amp; комісії', slug: '%d1%80%d0%b0%d0%b4%d0%b0', parent: 2 },
  { id: 4, name: 'Бюджет', slug: 'biudzhet', parent: 3 },
  { id: 5, name: 'Спорт', slug: 'sport', parent: 0 },
  { id: 6, name: 'Головне', slug: 'holovne', parent: 0 },
]

interface Post {
  id: number
  categories: number[]
}

interface Round {
  posts: readonly Post[]
  map?: string | undefined
}

/** The same site twice: as an export, and over its REST API. */
const ways = [
  ['an export', createExport],
  ['a site that is followed', createFollowed],
] as const

async function createExport() {
  const newsroom = await createTestNewsroom()
  const folder = await mkdtemp(join(tmpdir(), 'news-categories-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'export.xml')
  const terms = categories.map(
    ({ id, name, slug, parent }) =>
      `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${categories.find((above) => above.id === parent)?.slug ?? ''}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`,
  )
  const round = async ({ posts, map }: Round) => {
    const items = posts.map(({ id, categories: ids }) =>
      itemXml({ id, content: 'Текст', more: ids.map(categoryXml).join('') }),
    )
    await writeFile(file, exportOf(...items).replace(/<wp:category>.*<\/wp:category>/, terms.join('')))
    return importWxr({
      file,
      language: 'uk',
      now: noon,
      save: (drafts) => newsroom.save(...drafts),
      takeBack: async () => 0,
      keepPicture: (bytes) => keepPicture(newsroom.media, bytes),
      saveAddresses: (addresses) => saveOldAddresses(newsroom.db, addresses),
      rewriteLinks: (drafts, home) => rewriteLinks(newsroom.db, drafts, home),
      ...mapOf(map),
    })
  }
  return { newsroom, round, list: () => listExportCategories(file) }
}

function categoryXml(id: number): string {
  const { name, slug } = categories.find((category) => category.id === id) ??
    categories[0] ?? { name: '', slug: '' }
  return `<category domain="category" nicename="${slug}"><![CDATA[${name}]]></category>`
}

async function createFollowed() {
  const newsroom = await createTestNewsroom()
  const site: FakeSite = await startFakeSite()
  site.categories = categories
  const url = new URL(site.url)
  const client = () => new SiteClient({ site: url, userAgent: 'News/test', pauseMs: 1 })
  const round = async ({ posts, map }: Round) => {
    site.posts = []
    for (const post of posts) site.post(post)
    return syncSite({
      db: newsroom.db,
      client: client(),
      site: url,
      language: 'uk',
      now: () => newsroom.clock.now,
      keepPicture: (bytes) => keepPicture(newsroom.media, bytes),
      ...mapOf(map),
    })
  }
  return { newsroom, round, list: () => listSiteCategories(client(), url) }
}

function mapOf(map: string | undefined) {
  return map === undefined ? {} : { categories: parseCategoryFile(map, 'map.yaml') }
}

describe.each(ways)('of %s', (_, create) => {
  /** Where a post with these categories stands, and what it is marked with. */
  async function placeOf(ids: number[], map?: string) {
    const { newsroom, round } = await create()
    await round({ posts: [{ id: 1, categories: ids }], map })
    const { section, tags } = (await newsroom.get('/v1/articles/dopys-1')).body
    return { section, tags: tags.map(({ slug }: { slug: string }) => slug) }
  }

  it('a category is a section, below the one above it, and the others of a post are tags', async () => {
    expect(await placeOf([3, 5])).toEqual({
      section: { slug: 'rada', name: { uk: 'Рада & комісії' }, parent: 'misto' },
      tags: ['sport'],
    })
  })

  it('a category becomes another section, a tag, both or nothing, as the file says', async () => {
    const map = `
categories:
  misto: { section: misto }
  рада: { section: misto, tag: miska-rada }
  sport: { tag: sport }
  Головне: nothing
sections: { misto: { name: { uk: Наше місто, de: Stadt } } }
tags: { miska-rada: Міська рада }
`
    const section = { slug: 'misto', name: { uk: 'Наше місто', de: 'Stadt' } }
    expect(await placeOf([6, 5, 3], map)).toEqual({ section, tags: ['sport', 'miska-rada'] })
    expect(await placeOf([2, 3], map)).toEqual({ section, tags: ['miska-rada'] })
  })

  it('a category without a line below one with a line is a section below the new one, or a tag in it', async () => {
    const map = 'categories: { рада: { section: vlada } }\nsections: { vlada: Влада }\n'
    expect((await placeOf([4], map)).section).toEqual({
      slug: 'biudzhet',
      name: { uk: 'Бюджет' },
      parent: 'vlada',
    })
    expect(await placeOf([4], `${map}nested: tag\n`)).toEqual({
      section: { slug: 'vlada', name: { uk: 'Влада' } },
      tags: ['biudzhet'],
    })
  })

  it('the strongest section wins, and what none of its categories sorts has a place, too', async () => {
    const map =
      'categories: { sport: { section: sport }, holovne: nothing }\nfirst: [sport]\notherwise: sport\n'
    expect(await placeOf([2, 5], map)).toMatchObject({ section: { slug: 'sport' }, tags: ['misto'] })
    expect(await placeOf([6], map)).toMatchObject({ section: { slug: 'sport' }, tags: [] })
  })

  it('a category that the file does not name stays as it is and is reported, as is a line without one', async () => {
    const { newsroom, round } = await create()
    const map = 'categories: { misto: { section: misto }, ekonomika: nothing }'
    const report = await round({ posts: [{ id: 1, categories: [5] }], map })
    expect(report.categories).toEqual({
      unlisted: ['Рада & комісії', 'Бюджет', 'Спорт', 'Головне'],
      unused: ['ekonomika'],
    })
    expect((await newsroom.get('/v1/articles/dopys-1')).body.section.slug).toBe('sport')
  })

  it('a file that is changed arrives with the next round, and the round after has nothing to do', async () => {
    const { newsroom, round } = await create()
    const posts = [
      { id: 1, categories: [3] },
      { id: 2, categories: [5] },
    ]
    await round({ posts })
    const map = 'categories: { misto: { section: misto }, рада: { section: misto } }'
    expect((await round({ posts, map })).outcomes).toMatchObject({ created: 0, changed: 1 })
    expect((await newsroom.get('/v1/articles/dopys-1')).body.section.slug).toBe('misto')
    const old = await newsroom.get(`/v1/addresses?address=${encodeURIComponent('/category/misto/рада/')}`)
    const plain = await newsroom.get(`/v1/addresses?address=${encodeURIComponent('/?cat=3')}`)
    expect([old.body.path ?? plain.body.path, plain.body.path]).toEqual(['/section/misto', '/section/misto'])
    expect((await round({ posts, map })).outcomes).toMatchObject({ created: 0, changed: 0 })
    expect((await round({ posts })).outcomes).toMatchObject({ changed: 1 })
    expect((await newsroom.get('/v1/articles/dopys-1')).body.section).toMatchObject({
      slug: 'rada',
      parent: 'misto',
    })
  })

  it('the file to begin with changes nothing', async () => {
    const { round, list } = await create()
    const posts = categories.map(({ id }, i) => ({ id: i + 1, categories: [id, 5] }))
    await round({ posts })
    const map = formatCategoryFile(await list(), 'uk')
    expect(map).toContain('  рада: { section: rada } # Місто › Рада & комісії (')
    const report = await round({ posts, map })
    expect(report.outcomes).toMatchObject({ created: 0, changed: 0 })
    expect(report.categories).toEqual({ unlisted: [], unused: [] })
  })
})

it('a category whose name is an attack is a remark in the file and nothing else', () => {
  const text = formatCategoryFile(
    {
      title: 'x\ncategories: { evil: nothing }',
      url: 'https://city.example',
      categories: [
        { id: '1', slug: '"a": {', name: 'b\u2028sections: { c: d }\n  e: nothing', parent: '', posts: 1 },
        { id: '2', slug: '123', name: '#', parent: '', posts: 0 },
      ],
    },
    'uk',
  )
  const { categories, sections } = parseCategoryFile(text, 'map.yaml')
  expect([Object.keys(categories).toSorted(), sections]).toEqual([['"a": {', '123'].toSorted(), {}])
})

const realExport = findRealData('wordpress/theme-unit-test.wxr.xml')
if (realExport)
  it('of a real export is one that is understood', async () => {
    const list = await listExportCategories(realExport)
    const { categories } = parseCategoryFile(formatCategoryFile(list, 'en'), 'map.yaml')
    expect(Object.keys(categories)).toHaveLength(list.categories.length)
  })
