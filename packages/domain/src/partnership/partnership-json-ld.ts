import { type Locale, textIn } from '../values.ts'
import { isApproximate } from './fuzzy-date.ts'
import { timeline } from './ledger.ts'
import { type Milestone, milestoneDate } from './milestone.ts'
import { type Municipality, municipalityName } from './municipality.ts'
import type { Partnership } from './partnership.ts'

/** Where, and in which language, a partnership is published. */
export interface PartnershipPublication {
  locale: Locale
  /** The address of the partnership's page. */
  url: string
}

/**
 * A partnership as JSON-LD. schema.org has no term for it: so it is the two cities, the events between them, and the
 * papers. What is not confirmed is no event. Hand in what everybody may see; see `withoutExposure`.
 */
export function partnershipToJsonLd(
  partnership: Partnership,
  { locale, url }: PartnershipPublication,
): Record<string, unknown> {
  const cities = partnership.members.map(({ municipality }) => toCity(municipality, { locale, url }))
  const events = timeline(partnership)
    .filter(({ status }) => status !== 'unconfirmed')
    .map((milestone) => toEvent(milestone, partnership, { locale, url }))
  const papers = partnership.documents.map(({ title, number, url: address }) => ({
    '@type': 'DigitalDocument',
    name: textIn(title, locale).text,
    ...(number && { identifier: number }),
    ...(address && { url: address }),
  }))
  return { '@context': 'https://schema.org', '@graph': [...cities, ...events, ...papers] }
}

function toCity(municipality: Municipality, { locale, url }: PartnershipPublication) {
  const { slug, country, wikidataId, coordinates } = municipality
  return {
    '@type': 'City',
    '@id': `${url}#${slug}`,
    name: municipalityName(municipality, locale),
    containedInPlace: { '@type': 'Country', identifier: country },
    ...(wikidataId && { sameAs: `https://www.wikidata.org/entity/${wikidataId}` }),
    ...(coordinates && { geo: { '@type': 'GeoCoordinates', ...coordinates } }),
  }
}

function toEvent(milestone: Milestone, { members }: Partnership, { locale, url }: PartnershipPublication) {
  const { id, title, status, place, sides } = milestone
  const [startDate, endDate] = milestoneDate(milestone)
    .split('/')
    .map((part) => part.replace(/[~?%]$/, ''))
  const organisers = sides ?? members.map(({ municipality }) => municipality.slug)
  const isExact = !isApproximate(milestoneDate(milestone))
  return {
    '@type': 'Event',
    '@id': `${url}#${id}`,
    name: textIn(title, locale).text,
    ...(isExact && { startDate }),
    ...(isExact && endDate && { endDate }),
    ...(status === 'planned' && { eventStatus: 'https://schema.org/EventScheduled' }),
    ...(status === 'cancelled' && { eventStatus: 'https://schema.org/EventCancelled' }),
    ...(place && {
      location: {
        '@type': 'Place',
        name: textIn(place.name, locale).text,
        ...(place.address && { address: place.address }),
      },
    }),
    organizer: organisers.map((slug) => ({ '@id': `${url}#${slug}` })),
  }
}
