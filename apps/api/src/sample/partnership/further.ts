import { type Member, municipalityName, type PartnershipDraft, type PartnershipKind } from '@news/domain'
import { getCity } from './further-cities.ts'

/** What is generally known, and from when; the year stands for a memory, not for a source. */
const known: [ukrainian: string, german: string, kind: 'twinning' | 'project', year: string][] = [
  ['kyiv', 'munich', 'twinning', '1989'],
  ['kyiv', 'leipzig', 'twinning', '1961'],
  ['kharkiv', 'nuremberg', 'twinning', '1990'],
  ['lviv', 'freiburg', 'twinning', '1989'],
  ['odesa', 'regensburg', 'twinning', '1990'],
  ['zaporizhzhia', 'oberhausen', 'twinning', '1986'],
  ['uzhhorod', 'darmstadt', 'twinning', '1992'],
  ['chernihiv', 'memmingen', 'twinning', '2009'],
  ['poltava', 'filderstadt', 'twinning', '1988'],
  ['dnipro', 'cologne', 'project', '2022?'],
]

const words = {
  twinning: { uk: 'побратимство', de: 'Städtepartnerschaft' },
  project: { uk: 'проєктне партнерство', de: 'Projektpartnerschaft' },
} as const satisfies Partial<Record<PartnershipKind, Record<'uk' | 'de', string>>>

/**
 * Further partnerships of Ukrainian and German cities, typed from general knowledge. Nothing of them is verified: no claim
 * of either side, no source; so their beginning is unconfirmed, and no stage follows from it. Whoever finds the sources
 * turns a line of memory into a record.
 */
export const furtherPartnerships: PartnershipDraft[] = known.map(([ukrainian, german, kind, year]) => {
  const [first, second] = [getCity(ukrainian), getCity(german)]
  const titleIn = (language: string, and: string) =>
    `${municipalityName(first, language)} ${and} ${municipalityName(second, language)}`
  return {
    slug: `${ukrainian}-${german}`,
    title: { uk: titleIn('uk', 'і'), de: titleIn('de', 'und'), en: titleIn('en', 'and') },
    summary: {
      uk: 'Запис із загальновідомих відомостей: джерел сторін ще немає, нічого не перевірено.',
      de: 'Aus allgemein Bekanntem notiert: Quellen beider Seiten fehlen noch, nichts ist geprüft.',
      en: 'Noted from general knowledge: sources of the two sides are still missing, nothing is verified.',
    },
    members: [toMember(ukrainian, kind, 'uk'), toMember(german, kind, 'de')],
    milestones: [
      {
        id: 'beginning',
        kind: 'signing',
        status: 'unconfirmed',
        when: year,
        title: {
          uk: 'Початок партнерства',
          de: 'Beginn der Partnerschaft',
          en: 'Beginning of the partnership',
        },
        participants: [],
        claims: [],
      },
    ],
    people: [],
    documents: [],
    programmes: [],
    areas: [],
    organisations: [],
    deliveries: [],
  }
})

function toMember(slug: string, kind: keyof typeof words, language: 'uk' | 'de'): Member {
  return { municipality: getCity(slug), kind, terms: [{ text: words[kind][language], language }] }
}
