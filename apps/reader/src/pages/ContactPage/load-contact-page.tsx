import type { LoadPage } from '../../page-request.ts'
import { everyLocale, withDefault } from '../../view.ts'
import { ContactPage } from './ContactPage.tsx'

/** How to reach the newsroom. It asks the API for nothing: all is configuration. */
export const loadContactPage: LoadPage = async ({ paths, site, words }) => {
  const addresses = everyLocale((its) => its.contact())
  return {
    status: 200,
    head: {
      title: words.contact.title,
      description: words.contact.text,
      canonical: paths.contact(),
      alternates: withDefault(addresses, site),
    },
    content: <ContactPage />,
    addresses,
  }
}
