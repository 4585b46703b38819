import LinkHeader from 'http-link-header'
import { expect, it } from 'vitest'
import { createTestNewsroom, draftOf, draftsOf, noon } from '../test-newsroom.ts'

/** More would be a list that never ends. */
const mostPages = 60

it.each([
  ['/v1/articles?limit=4', 'slug'],
  ['/v1/posts?limit=4&tag=rada', 'slug'],
  ['/v1/articles?limit=4&section=misto&fields=slug', 'slug'],
])('following rel="next" of %s meets each once while others are inserted', async (first, name) => {
  const { get, save } = await createTestNewsroom()
  const tags = [{ slug: 'rada', name: { uk: 'Рада' } }]
  await save(...draftsOf(30, { tags }))
  const met: string[] = []
  let path: string | undefined = first
  for (let page = 0; path && page < mostPages; page++) {
    const { body, headers } = await get(path)
    met.push(...body.items.map((item: Record<string, string>) => item[name]))
    // One newer than all, and one in between of what was met already.
    await save(
      { draft: draftOf({ slug: `new-${page}`, tags, datePublished: new Date(noon).toISOString() }) },
      {
        draft: draftOf({
          slug: `late-${page}`,
          tags,
          datePublished: new Date(noon - 90_000).toISOString(),
        }),
      },
    )
    const [next] = LinkHeader.parse(headers.link ?? '').rel('next')
    path = next?.uri
    if (path) expect(new URL(path, 'https://news.example').searchParams.get('after')).toBe(body.next)
    else expect(body.next).toBeNull()
  }
  const before = met.filter((slug) => slug.startsWith('post-'))
  expect(before).toEqual(draftsOf(30).map(({ draft }) => draft.slug))
  expect(new Set(met).size).toBe(met.length)
})
