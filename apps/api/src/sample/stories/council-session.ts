import { bodyOf, bullet, heading, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const councilSession = {
  key: 'council-session',
  published: { minutesAgo: 44 },
  slug: '86-ta-sesiia-miskoi-rady-27-liutoho',
  language: 'uk',
  headline: 'Міська рада збереться на 86-ту сесію 27 лютого',
  standfirst: 'Засідання почнеться о 09:00. Пояснюємо, що варто з’ясувати до голосування.',
  authors: [newsroom],
  section: sections.community,
  tags: [tags.council],
  places: [places.kamianske],
  partnerships: [],
  sources: [],
  picture: {
    drawing: 'councilHall',
    alt: 'Малюнок: порожня зала засідань, на столах папери, годинник над трибуною показує дев’яту.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      '86-та сесія міської ради відбудеться 27 лютого. Депутати зберуться зранку: початок засідання — о 09:00.',
    ),
    paragraph(
      'Порядку денного редакція ще не бачила, тож говорити про конкретні рішення зарано. Саме на сесіях рада голосує за бюджет і міські програми, розпоряджається майном громади й землею, а ухвалене стає обов’язковим для всього міста.',
    ),
    heading('Що варто з’ясувати заздалегідь'),
    bullet('які питання винесуть на голосування і хто їх підготував;'),
    bullet('чи змінюватимуть бюджет і на що підуть гроші;'),
    bullet('де можна прочитати проєкти рішень до початку засідання.'),
    paragraph('Коли результати голосувань стануть відомі, розповімо про ті, що змінюють життя мешканців.'),
  ),
} satisfies Story
