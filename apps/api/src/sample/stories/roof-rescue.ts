import { bodyOf, bullet, heading, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const roofRescue = {
  key: 'roof-rescue',
  published: { minutesAgo: 215 },
  slug: 'khlopchyka-i-sobaku-vriatuvaly-z-dakhu',
  language: 'uk',
  headline: 'Хлопчика й собаку врятували з даху в Кам’янському',
  standfirst: 'На допомогу прийшли поліцейські. Що робити, якщо ви побачили дитину на висоті.',
  authors: [newsroom],
  section: sections.incidents,
  tags: [tags.police, tags.children, tags.animals],
  places: [places.kamianske],
  partnerships: [],
  sources: [],
  picture: {
    drawing: 'rooftop',
    alt: 'Малюнок: хлопчик обіймає собаку на гребені черепичного даху, за ними велике низьке сонце.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      'У Кам’янському поліцейські врятували з даху хлопчика. Разом із ним нагорі був собака: його теж зняли.',
    ),
    paragraph(
      'Імені дитини, адреси й подробиць, за якими її можна впізнати, ми не оприлюднюємо. Чому вони опинилися на даху, поки не повідомляли, тож не гадатимемо.',
    ),
    heading('Якщо ви бачите дитину на висоті'),
    bullet(
      'одразу телефонуйте ',
      { text: '112', href: 'tel:112' },
      ' або ',
      { text: '102', href: 'tel:102' },
      ';',
    ),
    bullet('говоріть спокійно, попросіть сісти й чекати, не рухаючись;'),
    bullet('не лізьте слідом самі: рятувальник без страховки може стати ще одним потерпілим.'),
  ),
} satisfies Story
