import type { Claim } from './claim.ts'
import type { Member } from './member.ts'
import type { Milestone } from './milestone.ts'
import type { Partnership } from './partnership.ts'

/** Two cities for tests: what they call it is a project. */
export const kamianske: Member = {
  municipality: { slug: 'kamianske', name: { uk: { nominative: 'Кам’янське' } }, country: 'UA' },
  kind: 'project',
  terms: [{ text: 'партнерський проєкт', language: 'uk', source: { title: 'Міська рада' } }],
  validUntil: 'open',
}
export const wuppertal: Member = {
  municipality: {
    slug: 'wuppertal',
    name: { de: { nominative: 'Wuppertal' } },
    country: 'DE',
    wikidataId: 'Q2107',
  },
  kind: 'project',
  terms: [{ text: 'Projektpartnerschaft', language: 'de', source: { title: 'Rat' } }],
  validUntil: 'open',
}

/** A milestone for tests, done in May 2025. */
export function milestone(more: Partial<Milestone> = {}): Milestone {
  return {
    id: 'visit',
    kind: 'visit',
    status: 'done',
    when: '2025-05',
    title: { uk: 'Візит' },
    participants: [],
    claims: [],
    ...more,
  }
}

/** A claim for tests. */
export function claim(side: string, more: Partial<Claim> = {}): Claim {
  return {
    side,
    text: { uk: 'Так було.' },
    source: { title: 'Газета', url: 'https://example.org/a' },
    ...more,
  }
}

/** A ledger for tests. */
export function partnership(more: Partial<Partnership> = {}): Partnership {
  return {
    id: '0199a5c2-7d1e-7b3a-9c55-0d6f4a1b2d00',
    revision: 1,
    dateCreated: '2025-10-01T00:00:00.000Z',
    dateModified: '2025-10-02T00:00:00.000Z',
    slug: 'kamianske-wuppertal',
    title: { uk: 'Кам’янське і Вупперталь' },
    members: [kamianske, wuppertal],
    milestones: [],
    people: [],
    documents: [],
    programmes: [],
    areas: [],
    organisations: [],
    deliveries: [],
    ...more,
  }
}
