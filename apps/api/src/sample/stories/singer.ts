import { bodyOf, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const singer = {
  key: 'singer',
  published: { minutesAgo: 125 },
  slug: 'spivachka-zaspivala-ukrainskoiu',
  language: 'uk',
  headline: 'Співачка, яку критикували за мовчання, заспівала українською',
  standfirst: 'Артистка родом із Дніпропетровщини. Чи стане пісня відповіддю критикам, вирішать слухачі.',
  authors: [newsroom],
  section: sections.culture,
  tags: [tags.music, tags.language],
  places: [places.region],
  partnerships: [],
  sources: [],
  picture: {
    drawing: 'stage',
    alt: 'Малюнок: мікрофон у промені світла на порожній сцені, унизу силуети глядачів.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      'Співачка родом із Дніпропетровщини виконала пісню українською. Досі про неї найчастіше згадували з іншого приводу: артистці дорікали мовчанням.',
    ),
    paragraph(
      'Ми не знаємо, чи задумана пісня як відповідь на ці закиди, тож не приписуємо співачці намірів, про які вона не говорила. Факт простий: тепер вона співає українською.',
    ),
    paragraph(
      'Публіка, найімовірніше, прочитає його по-різному. Для одних вибір мови вже сам по собі є вчинком. Інші чекатимуть слів, сказаних не зі сцени.',
    ),
  ),
} satisfies Story
