import { bodyOf, bullet, heading, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const nightCrash = {
  key: 'night-crash',
  published: { minutesAgo: 160 },
  slug: 'politsiia-shukaie-vodiia-novoviazivka-vodiane',
  language: 'uk',
  headline: 'Поліція шукає водія після нічної аварії на дорозі Новов’язівка — Водяне',
  standfirst: 'ДТП сталася 13 лютого близько 23:10. Придатися можуть записи відеореєстраторів.',
  authors: [newsroom],
  section: sections.incidents,
  tags: [tags.crash, tags.police],
  places: [places.region],
  partnerships: [],
  sources: [],
  picture: {
    drawing: 'nightRoad',
    alt: 'Малюнок: нічна дорога, машина від’їжджає у світлі власних фар, на асфальті слід гальмування.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      'Поліція розшукує водія після аварії на автодорозі Новов’язівка — Водяне. Вона сталася 13 лютого близько 23:10.',
    ),
    paragraph(
      'Про марку автомобіля, номерний знак і стан учасників аварії перевірених відомостей у нас немає. Не поширюйте здогадів про те, хто був за кермом: вони шкодять і людям, і розслідуванню.',
    ),
    heading('Якщо ви були поруч'),
    bullet('пригадайте, чи не проїжджали цією дорогою 13 лютого пізно ввечері;'),
    bullet('збережіть запис відеореєстратора, перш ніж пристрій його перезапише;'),
    bullet('про побачене повідомте поліцію за номером ', { text: '102', href: 'tel:102' }, '.'),
  ),
} satisfies Story
