import { bodyOf, paragraph } from '../body-parts.ts'
import { olena, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

const about = {
  published: { minutesAgo: 47 * 60 },
  authors: [olena],
  section: sections.culture,
  tags: [tags.books, tags.blackout],
  places: [places.kamianske],
  partnerships: [],
  sources: [],
}

export const libraryUk = {
  ...about,
  key: 'library-uk',
  slug: 'biblioteka-ne-zachyniaietsia-bez-svitla',
  language: 'uk',
  headline: 'Бібліотека, яка не зачиняється без світла',
  standfirst: 'Читальна зала перейшла на ліхтарі, і людей стало більше, ніж улітку.',
  picture: {
    drawing: 'bookshelf',
    alt: 'Малюнок: полиці з книжками, одна лампа освітлює середину читальної зали.',
    credit: 'малюнок редакції',
  },
  corrected: {
    minutesAgo: 44 * 60,
    wrong: 'Зала відчинена до дев’ятої вечора.',
    right: 'Зала відчинена до восьмої вечора.',
  },
  body: bodyOf(
    paragraph(
      'О п’ятій вечора в читальній залі гасне стеля, і на столах запалюють ліхтарі. Ніхто не встає. Хтось перегортає сторінку, хтось дістає з сумки термос.',
    ),
    paragraph(
      'Бібліотекарка каже, що взимку сюди приходять не лише по книжки. Тут тепло, можна зарядити телефон і зробити уроки поруч з іншими. Улітку зала стояла напівпорожня.',
    ),
    paragraph(
      'Найчастіше беруть не новинки, а те, що читали колись: пригоди, вірші, старі підшивки журналів. У темряві, пояснюють читачі, хочеться знати, чим усе закінчиться.',
    ),
    paragraph('Зала відчинена щодня до восьмої вечора. Ліхтар, якщо маєте зайвий, можна залишити.'),
  ),
} satisfies Story

export const libraryDe = {
  ...about,
  key: 'library-de',
  versionOf: libraryUk.key,
  slug: 'die-bibliothek-die-ohne-licht-offen-bleibt',
  language: 'de',
  headline: 'Die Bibliothek, die auch ohne Licht offen bleibt',
  standfirst: 'Im Lesesaal brennen Laternen, und es kommen mehr Menschen als im Sommer.',
  picture: {
    ...libraryUk.picture,
    alt: 'Zeichnung: Regale voller Bücher, eine einzige Lampe beleuchtet die Mitte des Lesesaals.',
    credit: 'Zeichnung der Redaktion',
  },
  body: bodyOf(
    paragraph(
      'Um fünf Uhr abends erlischt im Lesesaal die Decke, und auf den Tischen werden Laternen angezündet. Niemand steht auf. Jemand blättert um, jemand holt eine Thermosflasche aus der Tasche.',
    ),
    paragraph(
      'Im Winter, sagt die Bibliothekarin, kommen die Leute nicht nur der Bücher wegen. Hier ist es warm, man kann das Telefon laden und neben anderen die Hausaufgaben machen. Im Sommer war der Saal halb leer.',
    ),
    paragraph(
      'Ausgeliehen wird selten das Neueste, eher das, was man früher schon einmal gelesen hat. Im Dunkeln, so erklären es die Leser, möchte man wissen, wie es ausgeht.',
    ),
  ),
} satisfies Story

export const libraryEn = {
  ...about,
  key: 'library-en',
  versionOf: libraryUk.key,
  slug: 'the-library-that-stays-open-without-light',
  language: 'en',
  headline: 'The library that stays open without light',
  standfirst: 'The reading room has gone over to lanterns, and more people come than in summer.',
  picture: {
    ...libraryUk.picture,
    alt: 'Drawing: shelves full of books, a single lamp lights the middle of the reading room.',
    credit: 'drawing by the newsroom',
  },
  body: bodyOf(
    paragraph(
      'At five in the evening the ceiling of the reading room goes dark, and lanterns are lit on the desks. Nobody gets up. Somebody turns a page, somebody takes a flask out of a bag.',
    ),
    paragraph(
      'In winter, the librarian says, people do not come for books alone. It is warm here, you can charge a phone and do your homework beside others. In summer the room was half empty.',
    ),
    paragraph(
      'What they borrow is rarely the newest; more often it is something they have read before. In the dark, readers explain, you want to know how it ends.',
    ),
  ),
} satisfies Story
