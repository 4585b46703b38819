import type { Participant } from '@news/domain'

/** Who they are; in what capacity they take part, each milestone says for itself. */
type Person = Omit<Participant, 'capacity'>

export const bilousov: Person = {
  name: { uk: 'Андрій Білоусов', de: 'Andrij Bilousow', en: 'Andrii Bilousov' },
  spellings: ['Andriy Bilousov'],
  side: 'kamianske',
  office: { code: 'mayor', title: 'міський голова', language: 'uk' },
}

export const ktitarova: Person = {
  name: { uk: 'Наталія Ктітарова', de: 'Natalija Ktitarowa', en: 'Nataliia Ktitarova' },
  side: 'kamianske',
  office: { code: 'council-secretary', title: 'секретар міської ради', language: 'uk' },
}

export const yermolenko: Person = {
  name: { uk: 'Галина Єрмоленко', de: 'Halyna Jermolenko', en: 'Halyna Yermolenko' },
  side: 'kamianske',
  office: { code: 'department-head', title: 'директор департаменту економіки', language: 'uk' },
}

export const schneidewind: Person = {
  name: { uk: 'Уве Шнайдевінд', de: 'Uwe Schneidewind', en: 'Uwe Schneidewind' },
  side: 'wuppertal',
  office: { code: 'mayor', title: 'Oberbürgermeister', language: 'de' },
}

/** A Bürgermeister of Wuppertal is a deputy of its Oberbürgermeister. */
export const fragemann: Person = {
  name: { uk: 'Гайнер Фрагеманн', de: 'Heiner Fragemann', en: 'Heiner Fragemann' },
  spellings: ['Хайнер Фрагеманн'],
  side: 'wuppertal',
  office: { code: 'deputy-mayor', title: 'Bürgermeister', language: 'de' },
}
