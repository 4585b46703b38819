import type { Milestone } from '@news/domain'
import { sources } from '../sources.ts'
import { bilousov, fragemann, ktitarova, schneidewind, yermolenko } from './people.ts'

const inWuppertal = {
  name: { uk: 'Вупперталь', de: 'Wuppertal', en: 'Wuppertal' },
  municipality: 'wuppertal',
}

const councilDecision: Milestone = {
  id: 'council-decision',
  kind: 'council-decision',
  status: 'done',
  when: '2025-07-08',
  title: {
    uk: 'Рада Вупперталя ухвалює партнерський проєкт',
    de: 'Der Rat beschließt die Projektpartnerschaft',
    en: 'Wuppertal’s council decides on the project partnership',
  },
  place: inWuppertal,
  sides: ['wuppertal'],
  participants: [],
  claims: [
    {
      side: 'kamianske',
      when: '2025-07',
      text: {
        uk: 'У липні рада Вупперталя вирішила розпочати офіційний партнерський проєкт.',
        de: 'Im Juli beschloss der Wuppertaler Rat, ein offizielles Partnerschaftsprojekt zu beginnen.',
        en: 'In July Wuppertal’s council decided to launch an official partnership project.',
      },
      source: sources.mayorInWuppertal,
    },
    {
      side: 'wuppertal',
      when: '2025-07-08',
      text: {
        uk: 'Пункт 4.10 порядку денного ради, документ VO/0793/25; напередодні, 7 липня, — головний комітет.',
        de: 'Punkt 4.10 der Ratssitzung, Vorlage VO/0793/25; am Vortag, dem 7. Juli, im Hauptausschuss.',
        en: 'Item 4.10 of the council’s agenda, paper VO/0793/25; in the main committee on 7 July, the day before.',
      },
      source: sources.councilSession,
    },
    {
      side: 'wuppertal',
      text: {
        uk: 'Це не побратимство у звичному розумінні, а співпраця заради конкретних проєктів.',
        de: 'Keine klassische Städtepartnerschaft, sondern Zusammenarbeit an bestimmten Projekten.',
        en: 'Not a twinning in the classic sense but cooperation on particular projects.',
      },
      source: sources.motion,
    },
  ],
  resolved: {
    value: '2025-07-08',
    by: 'Редакція',
    reason: 'Місяць збігається; день називає порядок денний ради.',
  },
}

const visitToWuppertal: Milestone = {
  id: 'visit-to-wuppertal',
  kind: 'visit',
  status: 'done',
  when: '2025-10',
  title: {
    uk: 'Делегація Кам’янського у Вупперталі',
    de: 'Delegation aus Kamjanske in Wuppertal',
    en: 'A delegation from Kamianske in Wuppertal',
  },
  place: inWuppertal,
  participants: [
    { ...bilousov, capacity: 'delegation' },
    { ...ktitarova, capacity: 'delegation' },
    { ...yermolenko, capacity: 'delegation' },
    { ...schneidewind, capacity: 'host' },
    { ...fragemann, capacity: 'host' },
  ],
  claims: [
    {
      side: 'kamianske',
      when: '2025-10',
      text: {
        uk: 'Офіційний візит у дні, коли Німеччина відзначає День німецької єдності.',
        de: 'Offizieller Besuch in den Tagen um den Tag der Deutschen Einheit.',
        en: 'An official visit in the days around German Unity Day.',
      },
      source: sources.mayorInWuppertal,
    },
  ],
}

/**
 * Announced for "tomorrow" when the day before was the 2nd or near it; both sides have since spoken of it as done, and of
 * who signed. No source gives the day, so it stays about the 3rd.
 */
const signing: Milestone = {
  id: 'signing',
  kind: 'signing',
  status: 'done',
  when: '2025-10-03~',
  title: {
    uk: 'Підписання угоди про співпрацю',
    de: 'Unterzeichnung der Vereinbarung über die Zusammenarbeit',
    en: 'Signing of the cooperation agreement',
  },
  place: inWuppertal,
  participants: [
    { ...bilousov, capacity: 'signatory' },
    { ...schneidewind, capacity: 'signatory' },
  ],
  claims: [
    {
      side: 'kamianske',
      when: '2025-10-03~',
      status: 'planned',
      text: {
        uk: 'Під час візиту підписання оголосили на наступний день.',
        de: 'Während des Besuchs wurde die Unterzeichnung für den folgenden Tag angekündigt.',
        en: 'During the visit the signing was announced for the next day.',
      },
      source: sources.mayorInWuppertal,
    },
    {
      side: 'wuppertal',
      status: 'done',
      text: {
        uk: 'Угоду підписали Шнайдевінд і Білоусов; дня не названо.',
        de: 'Schneidewind und Bilousow haben unterzeichnet; ein Tag wird nicht genannt.',
        en: 'Schneidewind and Bilousov have signed; no day is given.',
      },
      source: sources.signingReport,
    },
    {
      side: 'kamianske',
      status: 'done',
      text: {
        uk: 'У грудні 2025 року згадано вже підписану угоду; дня теж не названо.',
        de: 'Im Dezember 2025 ist von der unterzeichneten Vereinbarung die Rede; auch hier ohne Tag.',
        en: 'In December 2025 the agreement is mentioned as signed, again without a day.',
      },
      source: sources.fireEngine,
    },
  ],
}

/** The decision, the visit and the agreement that is announced. */
export const agreement: Milestone[] = [councilDecision, visitToWuppertal, signing]
