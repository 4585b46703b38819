import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bodyText } from '@news/domain'
import { expect, it, onTestFinished } from 'vitest'
import { keepPicture } from '../../media/keep-picture.ts'
import { createTestNewsroom, type TestNewsroom } from '../../test-newsroom.ts'
import { saveOldAddresses } from '../addresses/old-address-store.ts'
import { rewriteLinks } from '../addresses/rewrite-links.ts'
import { exportOf, findRealData, itemXml } from '../fixtures.ts'
import { importWxr } from '../import-wxr.ts'
import { SiteClient } from '../web/site-client.ts'
import { startFakeSite } from './start-fake-site.ts'
import { syncSite } from './sync-site.ts'

/** Answers of a WordPress 7.1 as they were recorded, and an export of the same site, where somebody has put them. */
const recorded = findRealData('wordpress/rest')
const exported = findRealData('wordpress/newsroom.wxr.xml')
const uploads = findRealData('wordpress/uploads')

/** The address that the site had when it was recorded. */
const thenHost = '127.0.0.1:18090'

/** A 7.1 site again, of what it once answered. */
async function startRecorded(folder: string, files: string): Promise<URL> {
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return new URL(`http://${host}/`)

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`)
    const file = join(files, pathname.replace('/wp-content/uploads', ''))
    const [, list] = /^\/wp-json\/wp\/v2\/(\w+)$/.exec(pathname) ?? []
    response.setHeader('link', `<http://${host}/wp-json/>; rel="https://api.w.org/"`)
    if (pathname.startsWith('/wp-content/') && existsSync(file)) response.end(readFileSync(file))
    else if (pathname === '/wp-json/')
      response.end(JSON.stringify({ name: 'Вісті', home: `http://${host}`, namespaces: ['wp/v2'] }))
    else if (list === undefined || !['posts', 'categories', 'tags', 'users', 'media'].includes(list))
      response.writeHead(pathname === '/' ? 200 : 404).end('<!doctype html><html lang="uk">')
    else response.end(JSON.stringify(itemsOf(list, searchParams.get('include'))))
  }

  function itemsOf(list: string, include: string | null): { id: number }[] {
    const names =
      list === 'posts'
        ? ['posts_per_page_5_page_1__embed_1', 'posts_per_page_5_page_2__embed_1']
        : [`${list}_per_page_100`]
    const items = names.flatMap((name): { id: number }[] => {
      const text = readFileSync(join(folder, `${name}.json`), 'utf8')
      return JSON.parse(text.replaceAll(thenHost, host))
    })
    const ids = include?.split(',').map(Number)
    return items.filter(({ id }) => ids?.includes(id) ?? true).toSorted((a, b) => a.id - b.id)
  }
}

/** Of each article that everybody may read what does not hang on how its text came: marks aside, as typed or as shown. */
async function whatIsPublic({ get }: TestNewsroom) {
  const { items } = (await get('/v1/articles?limit=100')).body as { items: { slug: string }[] }
  const articles = await Promise.all(items.map(async ({ slug }) => (await get(`/v1/articles/${slug}`)).body))
  return articles
    .map(({ slug, headline, language, section, tags, authors, datePublished, pinned, image, body }) => ({
      slug,
      language,
      section,
      tags,
      authors,
      datePublished,
      pinned,
      picture: image?.src,
      headline: lettersOf(headline),
      text: lettersOf(bodyText(body)),
    }))
    .toSorted((a, b) => a.slug.localeCompare(b.slug))
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

const now = Date.parse('2026-12-01T00:00:00.000Z')

/** A newsroom that follows a site, and one that was given its export. */
async function createBoth() {
  const [followed, imported] = [await createTestNewsroom(), await createTestNewsroom()]
  followed.clock.now = now
  imported.clock.now = now
  return {
    followed,
    imported,
    round: (site: URL) =>
      syncSite({
        db: followed.db,
        client: new SiteClient({ site, userAgent: 'News/test', pauseMs: 1 }),
        site,
        language: 'uk',
        now: () => now,
        keepPicture: (bytes) => keepPicture(followed.media, bytes),
      }),
    importFile: (file: string, uploadsDir?: string) =>
      importWxr({
        file,
        uploadsDir,
        language: 'uk',
        now,
        save: (drafts) => imported.save(...drafts),
        takeBack: async () => 0,
        keepPicture: (bytes) => keepPicture(imported.media, bytes),
        saveAddresses: (addresses) => saveOldAddresses(imported.db, addresses),
        rewriteLinks: (drafts, home) => rewriteLinks(imported.db, drafts, home),
      }),
  }
}

it('a site gives the same article over its REST API as in its export', async () => {
  const { followed, imported, round, importFile } = await createBoth()
  const site = await startFakeSite()
  site.post({
    id: 1,
    title: 'Рада &#8220;зібралася&#8221;',
    content: '<p>Перший.</p>\n<p>Другий&nbsp;– так.</p>',
  })
  const folder = await mkdtemp(join(tmpdir(), 'news-export-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'export.xml')
  await writeFile(
    file,
    exportOf(itemXml({ id: 1, title: 'Рада "зібралася"', content: 'Перший.\n\nДругий – так.' })),
  )
  await round(new URL(site.url))
  await importFile(file)
  expect(await whatIsPublic(followed)).toHaveLength(1)
  expect(await whatIsPublic(followed)).toEqual(await whatIsPublic(imported))
})

if (recorded && exported && uploads)
  it('so does a WordPress 7.1, as it was recorded', async () => {
    const { followed, imported, round, importFile } = await createBoth()
    const site = await startRecorded(recorded, uploads)
    const { outcomes, failed } = await round(site)
    await importFile(exported, uploads)
    expect([outcomes.created, failed]).toEqual([10, []])
    const articles = await whatIsPublic(followed)
    expect(articles.length).toBeGreaterThan(5)
    expect(articles).toEqual(await whatIsPublic(imported))
    expect((await round(site)).outcomes).toMatchObject({ created: 0, changed: 0, withdrawn: 0 })
  })
