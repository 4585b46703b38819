import { bodyOf, paragraph } from '../body-parts.ts'
import { olena, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const drawingsShow = {
  key: 'drawings-show',
  published: { minutesAgo: 75 * 60 },
  slug: 'dity-namaliuvaly-mist-yakoho-nemaie',
  language: 'uk',
  headline: 'Діти намалювали міст, якого ще немає',
  standfirst: 'Сорок малюнків висять у вестибюлі школи, і кожен веде на інший берег.',
  authors: [olena],
  section: sections.culture,
  tags: [tags.children, tags.education],
  places: [places.kamianske],
  partnerships: [],
  sources: [],
  body: bodyOf(
    paragraph(
      'Завдання було просте: намалювати міст, яким хочеться пройти. Ніхто з учнів не намалював того, що стоїть насправді.',
    ),
    paragraph(
      'На одних малюнках міст веде до моря, на інших — до бабусі в село. Є міст зі сходами вниз, щоб рибалити, і міст із шибками замість бильців, щоб менші теж бачили воду.',
    ),
    paragraph(
      'Учителька каже, що оцінок не ставила: довелося б пояснювати, чому один берег кращий за інший. Виставка працює до кінця місяця, вхід вільний.',
    ),
  ),
} satisfies Story
