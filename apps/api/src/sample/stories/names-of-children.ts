import { bodyOf, bullet, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const namesOfChildren = {
  key: 'names-of-children',
  published: { minutesAgo: 52 * 60 },
  slug: 'redaktsiia-ne-nazyvatyme-imen-ditei',
  language: 'uk',
  headline: 'Редакція не називатиме імен дітей, які постраждали',
  standfirst: 'Заява про правило, якого ми дотримуватимемося в усіх рубриках.',
  authors: [newsroom],
  section: sections.community,
  tags: [tags.newsroom, tags.children],
  places: [places.kamianske],
  partnerships: [],
  sources: [],
  genre: 'statement',
  body: bodyOf(
    paragraph(
      'Ми не публікуємо імен, облич і адрес дітей, які постраждали від злочину, аварії чи обстрілу. Правило діє й тоді, коли ці відомості вже назвав хтось інший.',
    ),
    paragraph('Виняток можливий лише за двох умов разом:'),
    bullet('на це погодилися батьки або опікуни;'),
    bullet('публікація допомагає самій дитині, наприклад у розшуку.'),
    paragraph(
      'Давніші матеріали ми переглянемо. Якщо знайдете такий раніше за нас, напишіть: виправимо і позначимо, що саме змінили.',
    ),
  ),
} satisfies Story
