import { bodyOf, paragraph } from '../body-parts.ts'
import { places, sections, tags, taras } from '../references.ts'
import type { Story } from '../story.ts'

export const benches = {
  key: 'benches',
  published: { minutesAgo: 26 * 60 },
  slug: 'mistu-brakuie-lavok',
  language: 'uk',
  headline: 'Місту бракує лавок, а не гасел про комфорт',
  standfirst: 'Порахувати лавки на головній вулиці можна на пальцях. Автор порахував.',
  authors: [taras],
  section: sections.community,
  tags: [tags.streets],
  places: [places.kamianske],
  partnerships: [],
  sources: [],
  genre: 'opinion',
  picture: {
    drawing: 'bench',
    alt: 'Малюнок: порожня лавка під деревом, на землі жовте листя.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      'Минулої суботи я пройшов головну вулицю від початку до кінця і нарахував сім лавок. На трьох бракувало дощок, на одній спав кіт. Кота я не турбував.',
    ),
    paragraph(
      'Про зручне місто говорять багато: доріжки, підсвітка, вай-фай. Але людині, якій сімдесят, потрібно інше — сісти кожні двісті метрів. Без цього вона просто не вийде з дому.',
    ),
    paragraph(
      'Лавка коштує менше за плакат, на якому написано «Комфортне місто». Я за те, щоб почати з лавки. А плакат повісимо потім, коли буде де сісти й прочитати його.',
    ),
  ),
} satisfies Story
