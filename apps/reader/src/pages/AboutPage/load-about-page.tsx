import { createPublication } from '@news/contract'
import { publisherToJsonLd } from '@news/domain'
import type { LoadPage } from '../../page-request.ts'
import { everyLocale, withDefault } from '../../view.ts'
import { AboutPage } from './AboutPage.tsx'

/** Who we are. It asks the API for nothing: all is configuration. */
export const loadAboutPage: LoadPage = async ({ locale, paths, site, words }) => {
  const addresses = everyLocale((its) => its.about())
  return {
    status: 200,
    head: {
      title: words.about.title,
      description: words.about.intro(site.name[locale]),
      canonical: paths.about(),
      alternates: withDefault(addresses, site),
      structuredData: publisherToJsonLd(createPublication(site.url, site.name, locale)),
    },
    content: <AboutPage />,
    addresses,
  }
}
