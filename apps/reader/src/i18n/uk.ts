import { languageName, languageNames, readIn } from './language-names.ts'
import { createPlural } from './plural.ts'
import { about, contact, correctionsPage, settings } from './uk-about.ts'
import { partnership } from './uk-partnership.ts'

const plural = createPlural('uk')

/** The words of the interface in Ukrainian, and the shape of those in every other language. */
export const uk = {
  skipToContent: 'Перейти до тексту',
  mainNavigation: 'Рубрики',
  languageSwitch: 'Мова',
  languageNames,
  themeSwitch: 'Світлий або темний вигляд',
  partnerships: 'Партнерства міст',
  latestNews: 'Останні новини',
  olderPosts: 'Давніші публікації',
  newestPosts: 'До найновіших публікацій',
  noPosts: 'Тут ще нічого не опубліковано.',
  section: 'Рубрика',
  tag: 'Тема',
  tags: 'Теми',
  author: 'Автор',
  byline: (names: string) => `Текст: ${names}`,
  published: 'Опубліковано',
  updated: 'Оновлено',
  readingTime: (minutes: number) =>
    `${minutes} ${plural(minutes, { one: 'хвилина', few: 'хвилини', many: 'хвилин' })} читання`,
  genre: {
    news: 'Новина',
    statement: 'Офіційна заява',
    opinion: 'Думка',
    advertisement: 'Реклама',
  },
  corrections: 'Виправлення',
  correctionWrong: 'Було:',
  correctionRight: 'Насправді:',
  sources: 'Джерела',
  readIn,
  alsoIn: 'Іншими мовами',
  notInYourLanguage: (language: string) => `Мова цієї статті — ${languageName(language, 'uk')}.`,
  picture: { credit: 'Зображення', elsewhere: (host: string) => `Зображення на сайті ${host}` },
  embed: {
    video: (provider: string) => `Відео на ${provider}`,
    audio: (provider: string) => `Запис на ${provider}`,
    post: (provider: string) => `Допис у ${provider}`,
    page: (provider: string) => `Матеріал на сайті ${provider}`,
    leavesSite: (host: string) => `Відкриється сайт ${host}`,
  },
  table: 'Таблиця',
  code: 'Код',
  gallery: {
    label: 'Галерея',
    position: (index: number, count: number) => `${index} із ${count}`,
    previous: 'Попередня світлина',
    next: 'Наступна світлина',
    close: 'Закрити',
  },
  save: { save: 'Зберегти', saved: 'Збережено' },
  search: {
    title: 'Пошук',
    label: 'Що знайти',
    submit: 'Знайти',
    hint: 'Слово в будь-якій формі й будь-якою абеткою; «точна фраза» в лапках; -слово вилучає.',
    found: (count: number) =>
      `Знайдено ${count} ${plural(count, { one: 'статтю', few: 'статті', many: 'статей' })}`,
    nothing: (q: string) => `За запитом «${q}» нічого не знайдено`,
    suggestions: 'Підказки',
    kinds: { tag: 'тема', author: 'автор', municipality: 'громада' },
    filters: 'Порядок і мова',
    orders: { relevance: 'Найвлучніші', newest: 'Найновіші', oldest: 'Найдавніші' },
    anyLanguage: 'Усі мови',
    foundMore: (count: number) => `Знайдено понад ${count} статей`,
    didYouMean: 'Можливо, ви мали на увазі:',
    everywhere: 'Шукати в усіх статтях',
    tryAgain: 'Перевірте, чи немає помилки, або спробуйте менше слів.',
  },
  offline: 'Немає мережі: показуємо те, що є на вашому пристрої.',
  kept: {
    edition: {
      take: 'Узяти з собою сьогоднішній випуск: статей – #, # КБ',
      taken: 'Випуск на вашому пристрої, станом на',
    },
    saved: {
      title: 'Збережене',
      text: 'Ці статті ви зберегли на цьому пристрої. Їх можна читати без мережі.',
      empty: 'Ви ще нічого не зберегли.',
    },
    read: {
      title: 'Немає мережі',
      text: 'Цю сторінку зараз не завантажити. Ось що є на вашому пристрої:',
      empty: 'На пристрої ще немає статей.',
    },
    find: {
      label: 'Шукати серед цих статей',
      found: 'Знайдено статей',
      nothing: 'На пристрої такого немає. Перевірте, чи немає помилки, або спробуйте менше слів.',
    },
    needsScript: 'Щоб побачити список, дозвольте браузерові виконувати сценарії.',
  },
  share: 'Поділитися',
  yourTime: 'За вашим часом',
  tooOld: (years: number) =>
    `Цій статті ${years} ${plural(years, { one: 'рік', few: 'роки', many: 'років' })}. Відтоді багато що могло змінитися.`,
  moreIn: (section: string) => `Ще з рубрики «${section}»`,
  feed: 'Стрічка RSS',
  apiDocs: 'API для розробників',
  partnership,
  about,
  contact,
  settings,
  correctionsPage,
  notFound: {
    title: 'Сторінку не знайдено',
    text: 'За цією адресою нічого немає. Можливо, посилання застаріло або в ньому помилка.',
    toFront: 'На головну сторінку',
  },
  gone: {
    title: 'Статтю відкликано',
    text: 'Редакція зняла цю статтю з публікації.',
    reason: 'Причина',
  },
  unavailable: {
    title: 'Новини тимчасово недоступні',
    text: 'Ми вже працюємо над цим. Спробуйте, будь ласка, за хвилину.',
  },
  failure: {
    title: 'Сталася помилка',
    text: 'Не вдалося показати цю сторінку. Помилку записано, і ми її виправимо.',
  },
  frontTitle: 'Новини міста: головне сьогодні, офіційні заяви та партнерства з іншими містами.',
}
