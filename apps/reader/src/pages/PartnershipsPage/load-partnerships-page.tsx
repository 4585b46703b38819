import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { parseChoice, pathWith } from './choice.ts'
import { PartnershipsPage } from './PartnershipsPage.tsx'

/** More than a city has; the API gives no more at once. */
const limit = 100

/** The partnerships on record, all or those that are looked for. */
export const loadPartnershipsPage: LoadPage = async ({ api, paths, words, country, kind, stage }) => {
  const choice = parseChoice({ country, kind, stage })
  const isNarrowed = Object.values(choice).some((value) => value !== undefined)
  const { items: all } = await api.listPartnerships({ query: { limit } })
  const found = isNarrowed ? (await api.listPartnerships({ query: { ...choice, limit } })).items : all
  const addresses = everyLocale((its) => pathWith(its.partnerships(), choice))
  return {
    status: 200,
    head: {
      title: words.partnerships,
      description: words.partnership.listIntro,
      // A narrowed list is no page of its own for search engines.
      canonical: paths.partnerships(),
      alternates: everyLocale((its) => its.partnerships()),
    },
    content: <PartnershipsPage all={all} found={found} choice={choice} />,
    addresses,
  }
}
