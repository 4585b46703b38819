import type { Member } from '../member.ts'
import type { Partnership } from '../partnership.ts'

const kamianske: Member = {
  municipality: {
    slug: 'kamianske',
    name: { uk: { nominative: 'Кам’янське' }, de: { nominative: 'Kamjanske' } },
    formerNames: [{ uk: 'Дніпродзержинськ', de: 'Dniprodserschynsk' }],
    country: 'UA',
  },
  kind: 'project',
  terms: [{ text: 'офіційний партнерський проєкт', language: 'uk' }],
}

const wuppertal: Member = {
  municipality: {
    slug: 'wuppertal',
    name: { uk: { nominative: 'Вупперталь' }, de: { nominative: 'Wuppertal' } },
    country: 'DE',
  },
  kind: 'project',
  terms: [{ text: 'Projektpartnerschaft', language: 'de' }],
}

/** A partnership that both sides call a project, for tests. */
export const partnership: Pick<Partnership, 'members' | 'milestones'> = {
  members: [kamianske, wuppertal],
  milestones: [],
}
