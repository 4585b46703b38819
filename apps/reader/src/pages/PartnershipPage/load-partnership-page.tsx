import { textIn } from '@news/domain'
import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { PartnershipPage } from './PartnershipPage.tsx'

const articlesShown = 6

/** One partnership with the articles about it. */
export const loadPartnershipPage: LoadPage = async ({ api, locale, paths, slug }) => {
  const [partnership, posts] = await Promise.all([
    api.getPartnership({ params: { slug } }),
    api.listPosts({ query: { partnership: slug, locale, edition: locale, limit: articlesShown } }),
  ])
  const { title, summary } = partnership
  const addresses = everyLocale((its) => its.partnership(slug))
  return {
    status: 200,
    head: {
      title: textIn(title, locale).text,
      description: summary && textIn(summary, locale).text,
      canonical: paths.partnership(slug),
      alternates: addresses,
    },
    content: <PartnershipPage partnership={partnership} posts={posts.items} />,
    addresses,
  }
}
