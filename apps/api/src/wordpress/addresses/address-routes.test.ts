import { beforeEach, describe, expect, it } from 'vitest'
import { createTestNewsroom, draftOf, type TestNewsroom } from '../../test-newsroom.ts'
import { saveOldAddresses } from './old-address-store.ts'
import { listAddresses, postAddresses } from './site-addresses.ts'

const home = 'https://old.example'
let newsroom: TestNewsroom

beforeEach(async () => {
  newsroom = await createTestNewsroom()
  await newsroom.save(
    { draft: draftOf(), sourceKey: 'wordpress:old.example:12' },
    { draft: draftOf({ slug: 'ein-haus', language: 'de' }), sourceKey: 'wordpress:old.example:13' },
    { draft: draftOf({ slug: 'geheim', status: 'draft' }), sourceKey: 'wordpress:old.example:14' },
  )
  await saveOldAddresses(newsroom.db, [
    ...postAddresses(home, {
      id: 12,
      link: `${home}/2025/10/rada-%d0%bc%d1%96%d1%81%d1%82%d0%b0/`,
      slug: 'rada',
    }),
    ...postAddresses(home, { id: 13, link: `${home}/2025/10/haus/`, slug: 'haus' }),
    ...postAddresses(home, { id: 14, link: `${home}/2025/10/geheim/`, slug: 'geheim' }),
    ...listAddresses('category', { id: 3, link: `${home}/category/misto/sport/`, slug: 'sport' }),
    ...listAddresses('post_tag', { id: 4, link: `${home}/tag/рада/`, slug: 'rada' }),
  ])
})

async function targetOf(address: string): Promise<string> {
  const { status, body } = await newsroom.get(`/v1/addresses?address=${encodeURIComponent(address)}`)
  return status === 200 ? body.path : `${status}`
}

describe('an address of the old site leads to what it named', () => {
  it.each([
    ['/2025/10/rada-міста/', '/news/rada-zbyraietsia'],
    ['/2025/10/rada-%D0%BC%D1%96%D1%81%D1%82%D0%B0', '/news/rada-zbyraietsia'],
    ['/2025/10/rada-міста/?utm_source=x', '/news/rada-zbyraietsia'],
    ['/2025/10/rada-міста/amp/', '/news/rada-zbyraietsia'],
    ['/2025/10/rada-міста/feed/', '/news/rada-zbyraietsia'],
    ['/2025/10/rada-міста/comment-page-2/', '/news/rada-zbyraietsia'],
    ['/?p=12', '/news/rada-zbyraietsia'],
    ['/index.php?p=12', '/news/rada-zbyraietsia'],
    ['/2025/10/haus/', '/de/news/ein-haus'],
    ['/category/misto/sport/', '/section/sport'],
    ['/category/misto/sport/page/3/', '/section/sport'],
    ['/category/misto/sport/feed/', '/feed.xml?section=sport'],
    ['/?cat=3', '/section/sport'],
    ['/tag/рада/', '/tag/rada'],
    ['/feed/', '/feed.xml'],
    ['/feed/atom/', '/feed.atom'],
    ['/?feed=rss2', '/feed.xml'],
    ['/?s=рада', `/search?q=${encodeURIComponent('рада')}`],
    ['/2025/10/', '/'],
    ['/page/2/', '/'],
  ])('%s', async (address, path) => {
    expect(await targetOf(address)).toBe(path)
  })

  it.each(['/2025/10/geheim/', '/?p=14', '/?p=99', '/wp-login.php', '/2025/10/none/', '/%ff/', '/'])(
    '%s led to nothing that everybody may read',
    async (address) => {
      expect(await targetOf(address)).toBe('404')
    },
  )

  it('only a path is one', async () => {
    expect(await targetOf('//evil.example/')).toBe('400')
  })
})

it('a newsroom that was never elsewhere has no old feeds', async () => {
  newsroom = await createTestNewsroom()
  expect(await targetOf('/feed/')).toBe('404')
})
