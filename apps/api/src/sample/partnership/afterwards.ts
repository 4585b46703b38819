import type { Milestone } from '@news/domain'
import { sources } from '../sources.ts'

/** What followed the visit of October 2025. */
export const afterwards: Milestone[] = [
  {
    id: 'founding-of-the-society',
    kind: 'association',
    // The source invites to the meeting; that it took place is not on record.
    status: 'unconfirmed',
    when: '2025-11-05',
    time: { from: '19:00', timeZone: 'Europe/Berlin' },
    title: {
      uk: 'Установчі збори товариства підтримки',
      de: 'Gründungsversammlung des Fördervereins',
      en: 'Founding meeting of the supporting society',
    },
    place: { name: { uk: 'Вупперталь', de: 'Wuppertal', en: 'Wuppertal' }, municipality: 'wuppertal' },
    sides: ['wuppertal'],
    participants: [],
    claims: [
      {
        side: 'wuppertal',
        when: '2025-11-05',
        text: {
          uk: 'Відкриті збори оголосили на 19:00.',
          de: 'Die öffentliche Versammlung war für 19:00 Uhr angekündigt.',
          en: 'The public meeting was announced for 19:00.',
        },
        source: sources.society,
      },
    ],
  },
  {
    id: 'fire-engine',
    kind: 'delivery',
    status: 'done',
    when: '2025-12-11',
    title: {
      uk: 'Делегація з Вупперталя привозить пожежний автомобіль',
      de: 'Eine Delegation aus Wuppertal bringt ein Feuerwehrfahrzeug',
      en: 'A delegation from Wuppertal brings a fire engine',
    },
    place: { name: { uk: 'Кам’янське', de: 'Kamjanske', en: 'Kamianske' }, municipality: 'kamianske' },
    participants: [],
    claims: [
      {
        side: 'kamianske',
        when: '2025-12-11',
        text: {
          uk: 'Гості передали автомобіль і побували на об’єктах міста, щоб оцінити потреби громади.',
          de: 'Die Gäste übergaben das Fahrzeug und sahen sich in der Stadt an, was gebraucht wird.',
          en: 'The guests handed over the vehicle and toured the city to see what is needed.',
        },
        source: sources.fireEngine,
      },
    ],
  },
  {
    id: 'solidarity-rally',
    kind: 'meeting',
    status: 'done',
    when: '2026-02-24',
    title: {
      uk: 'Мітинг солідарності у Вупперталі',
      de: 'Solidaritätskundgebung in Wuppertal',
      en: 'Solidarity rally in Wuppertal',
    },
    place: { name: { uk: 'Вупперталь', de: 'Wuppertal', en: 'Wuppertal' }, municipality: 'wuppertal' },
    sides: ['wuppertal'],
    participants: [],
    claims: [
      {
        side: 'kamianske',
        when: '2026-02-24',
        text: {
          uk: 'Учасники розгорнули прапор із назвами обох міст і підписами на підтримку Кам’янського.',
          de: 'Gezeigt wurde eine Fahne mit den Namen beider Städte und Unterschriften für Kamjanske.',
          en: 'A flag with the names of both cities was shown, signed in support of Kamianske.',
        },
        source: sources.solidarityRally,
      },
    ],
  },
]
