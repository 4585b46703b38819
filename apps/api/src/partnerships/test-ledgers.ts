import type { PartnershipDraft } from '@news/domain'
import { samplePartnership } from '../sample/sample-partnership.ts'
import { createTestNewsroom, noon, type TestNewsroom } from '../test-newsroom.ts'
import { savePartnership } from './partnership-store.ts'

/** Another partnership: a twinning that was signed long ago, as both sides say. */
const [, wuppertal] = samplePartnership.members
const lviv = {
  slug: 'lviv',
  name: { uk: { nominative: 'Львів' }, de: { nominative: 'Lwiw' } },
  country: 'UA',
  wikidataId: 'Q36036',
}
export const twinning = {
  ...samplePartnership,
  slug: 'lviv-wuppertal',
  title: { uk: 'Львів і Вупперталь' },
  members: [
    { municipality: lviv, kind: 'twinning', terms: [{ text: 'побратимство', language: 'uk' }] },
    { ...wuppertal, kind: 'twinning', terms: [{ text: 'Partnerschaft', language: 'de' }] },
  ],
  milestones: [
    {
      id: 'signing',
      kind: 'signing',
      status: 'done',
      when: '1999-05-04',
      title: { uk: 'Підписання' },
      participants: [
        { name: { uk: 'А' }, side: 'lviv', capacity: 'signatory' },
        { name: { de: 'B' }, side: 'wuppertal', capacity: 'signatory' },
      ],
      claims: [
        {
          side: 'lviv',
          text: { uk: 'Підписано.' },
          source: { title: 'Газета', url: 'https://example.org/1999' },
        },
      ],
    },
  ],
  people: [],
  documents: [],
  programmes: [],
  areas: ['culture'],
  organisations: [],
  deliveries: [],
} as unknown as PartnershipDraft

/** A newsroom with these records. */
export async function createLedgers(...drafts: PartnershipDraft[]): Promise<TestNewsroom> {
  const newsroom = await createTestNewsroom()
  for (const draft of drafts) await savePartnership(newsroom.db, draft, { now: noon })
  return newsroom
}
