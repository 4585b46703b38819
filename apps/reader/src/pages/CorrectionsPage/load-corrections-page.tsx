import type { LoadPage } from '../../page-request.ts'
import { atCursor, everyLocale, withDefault } from '../../view.ts'
import { CorrectionsPage } from './CorrectionsPage.tsx'

const correctionsOnAPage = 30

/** What was corrected, the newest first; `?after=` goes on with older ones. */
export const loadCorrectionsPage: LoadPage = async ({ api, paths, site, words, after }) => {
  const corrections = await api.listCorrections({ query: { limit: correctionsOnAPage, after } })
  const path = paths.corrections()
  const next = corrections.next ? atCursor(path, corrections.next) : undefined
  const addresses = everyLocale((its) => its.corrections())
  return {
    status: 200,
    head: {
      title: words.corrections,
      description: words.correctionsPage.text,
      canonical: atCursor(path, after),
      ...(!after && { alternates: withDefault(addresses, site) }),
      next,
    },
    content: <CorrectionsPage corrections={corrections.items} next={next} first={after && path} />,
    addresses,
  }
}
