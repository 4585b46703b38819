import { fuzzyPart, type Milestone } from '@news/domain'
import { sources } from '../sources.ts'
import { fragemann } from './people.ts'

/** From the first contact to the decision of Wuppertal's council. */
export const firstYears: Milestone[] = [
  {
    id: 'first-contact',
    kind: 'contact',
    status: 'done',
    when: '2023',
    title: {
      uk: 'Початок знайомства',
      de: 'Beginn der Bekanntschaft',
      en: 'The cities get to know each other',
    },
    participants: [],
    claims: [
      {
        side: 'kamianske',
        when: '2023',
        text: {
          uk: 'Партнерство бере початок у 2023 році, у програмі служби SKEW.',
          de: 'Die Partnerschaft geht auf das Jahr 2023 und das Programm der SKEW zurück.',
          en: 'The partnership goes back to 2023 and the programme of SKEW.',
        },
        source: sources.mayorInWuppertal,
      },
      {
        side: 'wuppertal',
        when: fuzzyPart('end', '2023'),
        text: {
          uk: 'Усе почалося наприкінці 2023 року з доручення ради знайти партнера.',
          de: 'Am Anfang stand Ende 2023 der Auftrag des Rates, einen Partner zu suchen.',
          en: 'It began at the end of 2023, when the council asked for a partner to be found.',
        },
        source: sources.firstContacts,
      },
    ],
    resolved: {
      value: '2023',
      by: 'Редакція',
      reason: 'Обидві сторони називають 2023 рік; місяць знайомства не встановлено.',
    },
  },
  {
    id: 'council-mandate',
    kind: 'council-mandate',
    status: 'done',
    when: fuzzyPart('end', '2023'),
    title: {
      uk: 'Рада Вупперталя доручає знайти громаду в Україні',
      de: 'Der Wuppertaler Rat lässt eine Kommune in der Ukraine suchen',
      en: 'Wuppertal’s council asks for a municipality in Ukraine to be found',
    },
    place: { name: { uk: 'Вупперталь', de: 'Wuppertal', en: 'Wuppertal' }, municipality: 'wuppertal' },
    sides: ['wuppertal'],
    participants: [],
    claims: [
      {
        side: 'wuppertal',
        when: fuzzyPart('end', '2023'),
        text: {
          uk: 'Доручення отримало об’єднання товариств міст-партнерів Вупперталя.',
          de: 'Den Auftrag erhielt die Arbeitsgemeinschaft der Wuppertaler Städtepartnerschaftsvereine.',
          en: 'The task went to the association of Wuppertal’s twinning societies.',
        },
        source: sources.firstContacts,
      },
    ],
  },
  {
    id: 'online-meetings',
    kind: 'meeting',
    status: 'done',
    when: '2023/2025-10',
    title: { uk: 'Онлайн-зустрічі', de: 'Online-Treffen', en: 'Online meetings' },
    place: { name: { uk: 'онлайн', de: 'online', en: 'online' } },
    participants: [{ ...fragemann, capacity: 'speaker' }],
    claims: [
      {
        side: 'kamianske',
        text: {
          uk: 'Громади представили одна одну. Найактуальнішими Кам’янське назвало енергоефективність і медицину.',
          de: 'Die Städte stellten sich einander vor. Als dringendste Themen nannte Kamjanske Energieeffizienz und Medizin.',
          en: 'The cities introduced themselves. Kamianske named energy efficiency and medicine as most pressing.',
        },
        source: sources.onlineMeeting,
      },
    ],
  },
  {
    id: 'humanitarian-aid',
    kind: 'aid',
    status: 'done',
    when: '2023/2025-10',
    title: { uk: 'Гуманітарна допомога', de: 'Humanitäre Hilfe', en: 'Humanitarian help' },
    participants: [],
    claims: [
      {
        side: 'kamianske',
        text: {
          uk: 'Після знайомства міста здійснили спільні гуманітарні ініціативи.',
          de: 'Nach dem Kennenlernen folgten humanitäre Initiativen.',
          en: 'Humanitarian initiatives followed once the cities had met.',
        },
        source: sources.mayorInWuppertal,
      },
      {
        side: 'wuppertal',
        text: {
          uk: 'До Різдва дітям у Кам’янському надіслали подарунки.',
          de: 'Zu Weihnachten gingen Geschenke an Kinder in Kamjanske.',
          en: 'Presents were sent to children in Kamianske for Christmas.',
        },
        source: sources.firstContacts,
      },
    ],
  },
  {
    id: 'delegation-in-kamianske',
    kind: 'visit',
    status: 'done',
    when: '2025-05/2025-06',
    title: {
      uk: 'Делегація Вупперталя в Кам’янському',
      de: 'Wuppertaler Delegation in Kamjanske',
      en: 'A delegation from Wuppertal in Kamianske',
    },
    place: { name: { uk: 'Кам’янське', de: 'Kamjanske', en: 'Kamianske' }, municipality: 'kamianske' },
    participants: [{ ...fragemann, capacity: 'delegation' }],
    claims: [
      {
        side: 'kamianske',
        when: '2025-05',
        text: {
          uk: 'Місто приймало делегацію у травні.',
          de: 'Die Stadt empfing die Delegation im Mai.',
          en: 'The city received the delegation in May.',
        },
        source: sources.mayorInWuppertal,
      },
      {
        side: 'wuppertal',
        when: fuzzyPart('end', '2025-06'),
        text: {
          uk: 'Четверо людей на чолі з Фрагеманном поїхали до Кам’янського наприкінці червня.',
          de: 'Vier Personen unter Leitung von Fragemann reisten Ende Juni nach Kamjanske.',
          en: 'Four people led by Fragemann travelled to Kamianske at the end of June.',
        },
        source: sources.delegation,
      },
    ],
  },
]
