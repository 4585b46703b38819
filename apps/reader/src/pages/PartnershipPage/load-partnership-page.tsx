import { partnershipToJsonLd, textIn } from '@news/domain'
import { exactLine } from '../../components/ExactLine.tsx'
import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { PartnershipPage } from './PartnershipPage.tsx'

const articlesShown = 6
const othersShown = 4

/** The languages of the partners. */
const partnerLanguages = ['uk', 'de'] as const

/** One partnership with the articles about it. */
export const loadPartnershipPage: LoadPage = async ({ api, locale, paths, site, slug, words }) => {
  const [partnership, posts, ...others] = await Promise.all([
    api.getPartnership({ params: { slug } }),
    api.listPosts({ query: { partnership: slug, locale, edition: locale, limit: articlesShown } }),
    ...partnerLanguages
      .filter((language) => language !== locale)
      .map((language) =>
        api.listPosts({ query: { partnership: slug, locale, language, limit: othersShown } }),
      ),
  ])
  const shown = new Set(posts.items.map(({ id }) => id))
  const otherPosts = others.flatMap(({ items }) => items.filter(({ id }) => !shown.has(id)))
  const { title, summary } = partnership
  const addresses = everyLocale((its) => its.partnership(slug))
  return {
    status: 200,
    head: {
      title: textIn(title, locale).text,
      description: summary ? textIn(summary, locale).text : exactLine(partnership, { locale, words }),
      structuredData: partnershipToJsonLd(partnership, { locale, url: site.url + paths.partnership(slug) }),
      canonical: paths.partnership(slug),
      alternates: addresses,
    },
    content: <PartnershipPage partnership={partnership} posts={posts.items} otherPosts={otherPosts} />,
    addresses,
  }
}
