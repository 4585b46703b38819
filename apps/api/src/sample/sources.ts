import type { Source } from '@news/domain'

/** The public pages that the main story and the record of the partnership rest on. */
export const sources = {
  mayorInWuppertal: {
    title: 'Кам’янське та Вупперталь стають містами-партнерами',
    publisher: 'lcity.dp.ua',
    url: 'https://lcity.dp.ua/217474-kam-ianske-ta-vuppertal-staiut-mistamy-partneramy/amp',
    language: 'uk',
  },
  onlineMeeting: {
    title: 'Повідомлення про онлайн-зустріч із представниками Вупперталя',
    publisher: 'lcity.dp.ua',
    url: 'https://lcity.dp.ua/?p=179734',
    language: 'uk',
  },
  fireEngine: {
    title: 'Повідомлення про пожежний автомобіль від Вупперталя, 11 грудня 2025 року',
    publisher: '11tv.dp.ua',
    url: 'https://11tv.dp.ua/news/dp/20251211-kamyanske-otrymalo-vid-gromady-mista-pobratyma-vuppertal-gumanitarnu-dopomogu-pozhezhnyj-avtomobil.html',
    language: 'uk',
  },
  solidarityRally: {
    title: 'Повідомлення про мітинг солідарності у Вупперталі',
    publisher: '5692.com.ua',
    url: 'https://www.5692.com.ua/ru/amp/news/4072076/obsina-vuppertala-goroda-pobratima-kamenskogo-provela-miting-solidarnosti-k-godovsine-polnomasstabnoj-vojny',
    language: 'ru',
  },
  motion: {
    title: 'Projektpartnerschaft Wuppertal – Kamjanske (Antrag)',
    publisher: 'Bündnis 90/Die Grünen Wuppertal',
    url: 'https://gruene-wuppertal.de/fraktion/antraege/projektpartnerschaft-wuppertal-kamjanske',
    language: 'de',
  },
  councilSession: {
    title: 'Ratssitzung 8.7.2025, TOP 4.10, VO/0793/25',
    publisher: 'Fraktion Linkes Bündnis Wuppertal',
    url: 'https://www.ratsfraktion-dielinke-wuppertal.de/ratsfraktion/gerd-peter-zielezinski/gerd-peter-zielezinski-reden/news/ratssitzung-872025-top-410-vo-0793-25-projektpartnerschaft-wuppertal-kamjanske-gemeinsamer-antrag-der-fraktionen-von-spd-cdu-buendnis-90-die-gruenen-fdp-und-linkes-buendnis-vom-01072025/',
    language: 'de',
  },
  firstContacts: {
    title: 'Projektpartnerschaft: Wuppertal knüpft erste Kontakte zu Kamjanske',
    publisher: 'Westdeutsche Zeitung',
    url: 'https://www.wz.de/nrw/wuppertal/projektpartnerschaft-wuppertal-knuepft-erste-kontakte-zu-kamjanske_aid-124847121',
    language: 'de',
  },
  delegation: {
    title: 'Projektpartnerschaft mit ukrainischer Stadt Kamjanske',
    publisher: 'Wuppertaler Rundschau',
    url: 'https://www.wuppertaler-rundschau.de/lokales/projektpartnerschaft-mit-ukrainischer-stadt-kamjanske_aid-130756043',
    language: 'de',
  },
  society: {
    title: 'Ukraine-Partnerschaft: Vereinsgründung für alle',
    publisher: 'Wuppertaler Rundschau',
    url: 'https://www.wuppertaler-rundschau.de/lokales/ukraine-partnerschaft-vereinsgruendung-fuer-alle_aid-138174495',
    language: 'de',
  },
  decisionReport: {
    title: 'Projektpartnerschaft mit Kamjanske in der Ukraine besiegelt',
    publisher: 'Blickfeld Wuppertal',
    url: 'https://www.blickfeld-wuppertal.de/imtal/projektpartnerschaft-mit-kamjanske-in-der-ukraine-besiegelt',
    language: 'de',
  },
  signingReport: {
    title: 'Projektpatenschaft Wuppertal-Kamjanske',
    publisher: 'juergenhardt.de',
    url: 'https://www.juergenhardt.de/allgemein/2025/projektpatenschaft-wuppertal-kamjanske',
    language: 'de',
  },
  skew: {
    title: 'Kommunale Partnerschaften mit der Ukraine',
    publisher: 'Servicestelle Kommunen in der Einen Welt',
    url: 'https://skew.engagement-global.de/ukraine.html',
    language: 'de',
  },
} as const satisfies Record<string, Source>
