import type { PartnershipDraft } from '@news/domain'
import { afterwards } from './partnership/afterwards.ts'
import { agreement } from './partnership/agreement.ts'
import { firstYears } from './partnership/first-years.ts'
import { kamianske, wuppertal } from './partnership/members.ts'
import { bilousov, fragemann, ktitarova, schneidewind, yermolenko } from './partnership/people.ts'
import { sources } from './sources.ts'

/** The first real record of the ledger: what two cities say of one partnership, with the sources of both. */
export const samplePartnership: PartnershipDraft = {
  slug: 'kamianske-wuppertal',
  title: {
    uk: 'Кам’янське і Вупперталь',
    de: 'Kamjanske und Wuppertal',
    en: 'Kamianske and Wuppertal',
  },
  summary: {
    uk: 'Проєктне партнерство, яке рада Вупперталя ухвалила 8 липня 2025 року; це не побратимство. Угоду підписано в жовтні 2025 року, точний день не встановлено.',
    de: 'Projektpartnerschaft, vom Rat der Stadt Wuppertal am 8. Juli 2025 beschlossen, keine klassische Städtepartnerschaft. Die Vereinbarung ist im Oktober 2025 unterzeichnet worden, der genaue Tag ist nicht belegt.',
    en: 'A project partnership, decided by Wuppertal’s council on 8 July 2025, not a town twinning. The agreement was signed in October 2025; the exact day is not established.',
  },
  members: [kamianske, wuppertal],
  milestones: [...firstYears, ...agreement, ...afterwards],
  people: [
    { ...bilousov, capacity: 'delegation' },
    { ...ktitarova, capacity: 'delegation' },
    { ...yermolenko, capacity: 'delegation' },
    { ...schneidewind, capacity: 'host' },
    { ...fragemann, capacity: 'host' },
  ],
  documents: [
    {
      title: {
        uk: 'Рішення ради Вупперталя про партнерський проєкт, пункт 4.10',
        de: 'Beschluss des Rates zur Projektpartnerschaft, TOP 4.10',
        en: 'Resolution of Wuppertal’s council on the project partnership, item 4.10',
      },
      kind: 'council-resolution',
      number: 'VO/0793/25',
      date: '2025-07-08',
      side: 'wuppertal',
      milestone: 'council-decision',
      url: sources.councilSession.url,
    },
    {
      title: {
        uk: 'Спільне подання фракцій до головного комітету і ради',
        de: 'Gemeinsamer Antrag der Fraktionen an Hauptausschuss und Rat',
        en: 'Joint motion of the council groups to the main committee and the council',
      },
      kind: 'other',
      number: 'VO/0793/25',
      date: '2025-07-01',
      side: 'wuppertal',
      url: sources.motion.url,
    },
  ],
  programmes: [
    {
      name: {
        de: 'Servicestelle Kommunen in der Einen Welt (SKEW)',
        uk: 'Сервісна служба «Громади в єдиному світі» (SKEW)',
        en: 'Service Agency Communities in One World (SKEW)',
      },
      wordings: [
        { side: 'kamianske', text: 'Міста в єдиному світі', language: 'uk' },
        { side: 'wuppertal', text: 'Kommunen in der Einen Welt', language: 'de' },
      ],
      url: sources.skew.url,
    },
  ],
  areas: [
    'energy-efficiency',
    'medicine',
    'water',
    'civil-protection',
    'social-protection',
    'reconstruction',
    'local-governance',
  ],
  organisations: [
    {
      name: {
        de: 'Arbeitsgemeinschaft der Städtepartnerschaftsvereine Wuppertals',
        uk: 'Об’єднання товариств міст-партнерів Вупперталя',
        en: 'Association of Wuppertal’s twinning societies',
      },
      kind: 'society',
    },
    { name: { de: 'Engagement Global', uk: 'Engagement Global', en: 'Engagement Global' }, kind: 'agency' },
    { name: { de: 'Water 4 Ukraine', uk: 'Water 4 Ukraine', en: 'Water 4 Ukraine' }, kind: 'other' },
  ],
  deliveries: [
    {
      id: 'fire-engine',
      what: { uk: 'Пожежний автомобіль', de: 'Feuerwehrfahrzeug', en: 'Fire engine' },
      from: 'wuppertal',
      to: 'kamianske',
      steps: [
        {
          status: 'arrived',
          when: '2025-12-11',
          claims: [
            {
              side: 'kamianske',
              when: '2025-12-11',
              text: {
                uk: 'Автомобіль прибув разом із делегацією.',
                de: 'Das Fahrzeug kam zusammen mit der Delegation an.',
                en: 'The vehicle arrived together with the delegation.',
              },
              source: sources.fireEngine,
            },
          ],
        },
      ],
    },
    {
      id: 'hospital-goods',
      what: {
        uk: 'Вантажі для лікарень і закладів соціальної підтримки',
        de: 'Hilfsgüter für Krankenhäuser und soziale Einrichtungen',
        en: 'Goods for hospitals and social services',
      },
      from: 'wuppertal',
      to: 'kamianske',
      steps: [
        {
          status: 'arrived',
          when: '2023/2026-02',
          claims: [
            {
              side: 'kamianske',
              text: {
                uk: 'Допомога надійшла за час співпраці; точних дат не названо.',
                de: 'Die Hilfe kam im Lauf der Zusammenarbeit an; genaue Daten werden nicht genannt.',
                en: 'The help arrived in the course of the cooperation; no exact dates are given.',
              },
              source: sources.solidarityRally,
            },
          ],
        },
      ],
    },
  ],
}
