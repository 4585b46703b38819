import { createPublication, machinePaths } from '@news/contract'
import { publisherToJsonLd } from '@news/domain'
import type { LoadPage } from '../../page-request.ts'
import { atCursor, everyLocale, withDefault } from '../../view.ts'
import { FrontPage } from './FrontPage.tsx'
import { listRecentPartnerships } from './list-recent-partnerships.ts'

const postsOnAPage = 30
const correctionsAtMost = 2

/** The front page: the newest pinned story leads, else the newest of all; `?after=` goes on with older ones. */
export const loadFrontPage: LoadPage = async ({ api, locale, paths, site, words, after }) => {
  const edition = { locale, edition: locale }
  const [pinned, stream, partnerships, corrections] = await Promise.all([
    api.listPosts({ query: { ...edition, pinned: 'true', limit: 1 } }),
    api.listPosts({ query: { ...edition, limit: postsOnAPage, after } }),
    after ? [] : listRecentPartnerships(api, 2),
    after ? { items: [] } : api.listCorrections({ query: { limit: correctionsAtMost } }),
  ])
  const lead = after ? undefined : (pinned.items[0] ?? stream.items[0])
  const next = stream.next ? atCursor(paths.front(), stream.next) : undefined
  const addresses = everyLocale((its) => its.front())
  return {
    status: 200,
    head: {
      title: site.name[locale],
      description: words.frontTitle,
      canonical: atCursor(paths.front(), after),
      ...(!after && { alternates: withDefault(addresses, site) }),
      feed: `${machinePaths.rss}?language=${locale}`,
      next,
      structuredData: publisherToJsonLd(createPublication(site.url, site.name, locale)),
    },
    content: (
      <FrontPage
        lead={lead}
        posts={stream.items.filter((post) => post.id !== lead?.id)}
        partnerships={partnerships}
        corrections={corrections.items}
        next={next}
        first={after && paths.front()}
      />
    ),
    addresses,
  }
}
