import { sitePaths } from '@news/contract'
import { bodyOf, bullet, heading, paragraph, table } from '../body-parts.ts'
import type { Story } from '../story.ts'
import { visitUk } from './visit-uk.ts'

const { published, authors, section, tags, places, partnerships, sources } = visitUk

/** The main story in English. */
export const visitEn = {
  ...{ published, authors, section, tags, places, partnerships, sources },
  key: 'visit-en',
  pinned: true,
  versionOf: 'visit-uk',
  slug: 'kamianske-and-wuppertal-one-step-from-an-agreement',
  language: 'en',
  headline: 'Kamianske and Wuppertal are one step from an agreement',
  standfirst:
    'Mayor Andrii Bilousov is in Germany on an official visit. The signing is planned for the next day; the cities first met in 2023.',
  picture: {
    drawing: 'twoRivers',
    alt: 'Drawing: on the left a car of the suspension railway above a river and brick houses, on the right an arched bridge and factory chimneys.',
    caption:
      'Wuppertal’s suspension railway and a bridge over the Dnipro: two cities that grew up by the water.',
    credit: 'drawing by the newsroom',
  },
  body: bodyOf(
    paragraph(
      'Andrii Bilousov, the mayor of Kamianske, is in Wuppertal, Germany, on an official visit. The main event is still ahead: the two cities plan to sign an agreement on cooperation the next day. When this story was published, the document had not yet been signed.',
    ),
    paragraph(
      'The visit falls in the days around German Unity Day, which the country marks in early October. The guests from Kamianske are taking part in events to mark the occasion.',
    ),
    heading('Who is at the table'),
    paragraph('Taking part in the visit and the meetings are:'),
    bullet(
      'from Kamianske: mayor Andrii Bilousov, council secretary Nataliia Ktitarova, and Halyna Yermolenko, director of the economy department;',
    ),
    bullet('from Wuppertal: mayor Uwe Schneidewind and his first deputy, Heiner Fragemann.'),
    paragraph(
      'The German titles are easily confused. Schneidewind is Oberbürgermeister, the head of the city. Fragemann is Bürgermeister, a word often translated as “mayor”; in Wuppertal it means a deputy.',
    ),
    paragraph(
      'They spoke about the main fields of cooperation and about future projects that would help Kamianske develop. There is much to compare: both cities are industrial, and both stand on a river. The cars of the suspension railway have run above the Wupper for more than a century; Kamianske grew up on the banks of the Dnipro.',
    ),
    heading('How the cities met'),
    paragraph(
      'Kamianske counts from 2023. The introduction came through SKEW, the Service Agency Communities in One World, which helps German municipalities build partnerships abroad.',
    ),
    paragraph(
      'Wuppertal remembers a different beginning: at the end of 2023 its council asked the association of the city’s twinning societies to look for a municipality in Ukraine. Online meetings and humanitarian help followed. Energy efficiency and medicine were named among the most pressing needs.',
    ),
    heading('May or the end of June'),
    paragraph(
      'In 2025 a delegation from Wuppertal came to Kamianske: four people, led by Fragemann. Exactly when is told in two ways. The Ukrainian side says May; reports from the German side say the end of June. Neither gives a day, so we print both accounts.',
    ),
    paragraph(
      'The council’s decision is not in dispute. The main committee took up the matter on 7 July, and on 8 July 2025 Wuppertal’s council backed a partnership project with Kamianske. It was item 4.10 on the agenda, paper VO/0793/25. Five council groups had tabled it together: the Social Democrats, the Christian Democrats, the Greens, the Free Democrats and the Left Alliance.',
    ),
    table('How the partnership developed', [
      ['When', 'What happened'],
      ['2023', 'the cities meet through SKEW'],
      ['end of 2023', 'Wuppertal’s council asks for a partner in Ukraine to be found'],
      ['2025, May or end of June', 'a delegation from Wuppertal visits Kamianske'],
      ['8 July 2025', 'Wuppertal’s council decides on the project'],
      ['October 2025', 'visit to Wuppertal; signing of the agreement planned'],
    ]),
    heading('Partners, but not twins'),
    paragraph(
      'In Ukraine the two are already described as partner cities. Wuppertal chooses its word with more care: Projektpartnerschaft, a project partnership, and expressly not a town twinning in the classic sense. A twinning has no end date and covers the whole life of two cities. A project partnership rests on particular things done together and is often set up for a limited time at first.',
    ),
    paragraph(
      'For residents the difference is simple: the partnership will be judged by what comes of it. We collect dates, documents and the accounts of both sides on the ',
      { text: 'page of the partnership', href: sitePaths('en').partnership('kamianske-wuppertal') },
      ', and will add to it once the agreement bears signatures.',
    ),
  ),
} satisfies Story
