import { textIn } from '@news/domain'
import type { LoadPage } from '../../page-request.ts'
import { everyLocale } from '../../view.ts'
import { PartnershipCard } from './PartnershipCard.tsx'

/** One partnership for the pages of others. */
export const loadPartnershipCard: LoadPage = async ({ api, locale, slug }) => {
  const partnership = await api.getPartnership({ params: { slug } })
  return {
    status: 200,
    head: { title: textIn(partnership.title, locale).text },
    content: <PartnershipCard partnership={partnership} />,
    addresses: everyLocale((its) => its.partnershipCard(slug)),
    standsAlone: true,
  }
}
