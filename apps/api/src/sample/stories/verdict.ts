import { bodyOf, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const verdict = {
  key: 'verdict',
  published: { minutesAgo: 72 },
  slug: 'vyrok-u-spravi-pro-ubyvstvo-v-chechelivskomu-raioni',
  language: 'uk',
  headline: 'Убивство в Чечелівському районі: суд у Дніпрі ухвалив вирок',
  standfirst: 'Повідомляємо те, що відомо напевне, і нагадуємо, коли вирок набирає сили.',
  authors: [newsroom],
  section: sections.court,
  tags: [tags.verdict],
  places: [places.dnipro, places.chechelivskyi],
  partnerships: [],
  sources: [],
  picture: {
    drawing: 'scalesOfJustice',
    alt: 'Малюнок: жовті терези правосуддя перед колонами суду.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      'Суд у Дніпрі ухвалив вирок у справі про вбивство. Злочин стався в Чечелівському районі міста.',
    ),
    paragraph(
      'Імен учасників процесу й обставин убивства ми не наводимо: без тексту вироку їх не перевірити. З тієї самої причини не переказуємо чужих припущень про мотиви та покарання.',
    ),
    paragraph(
      'Вирок суду першої інстанції не набирає сили одразу. За загальним правилом його можна оскаржити в апеляційному суді протягом тридцяти днів, і доки рішення не стане остаточним, діє презумпція невинуватості.',
    ),
    paragraph(
      'Судові рішення в Україні публікують у відкритому державному реєстрі, прибравши особисті дані. Коли там з’явиться цей вирок, ми доповнимо новину.',
    ),
  ),
} satisfies Story
