// From "reader A" to "reader B": the words that pages and components of mine use. Please let src/i18n/uk.ts (→ Dictionary) hold
// these keys under exactly these names; add your own for body, enhancers, islands beside them.
export interface WordsThatPagesUse {
  skipToContent: string // "Перейти до тексту"
  mainNavigation: string // aria-label of the nav: "Рубрики"
  languageSwitch: string // aria-label "Мова"
  languageNames: Record<'uk' | 'de' | 'en', string> // own names: Українська, Deutsch, English (same in all three)
  themeSwitch: string // button label "Світлий або темний вигляд"
  partnerships: string // nav + heading "Партнерства міст"
  latestNews: string // "Останні новини" (heading of Recent posts / river)
  olderPosts: string // link of paging "Давніші публікації"
  newestPosts: string // back to the first page of a list
  noPosts: string // "Тут ще нічого не опубліковано."
  section: string // "Рубрика"
  tag: string // "Тема"
  tags: string // "Теми"
  author: string // "Автор"
  byline: (names: string) => string // "Текст: Олена" / "Von Olena" / "By Olena"
  published: string // "Опубліковано"
  updated: string // "Оновлено"
  readingTime: (minutes: number) => string // "5 хв читання"
  genre: Record<'news' | 'statement' | 'opinion' | 'advertisement', string>
  corrections: string // heading "Виправлення"
  correctionWrong: string // "Було:"
  correctionRight: string // "Насправді:"
  sources: string // heading "Джерела"
  readIn: Record<'uk' | 'de' | 'en', string> // in the TARGET language: "Читати українською", "Auf Deutsch lesen", "Read in English"
  alsoIn: string // aria-label "Іншими мовами"
  notInYourLanguage: (language: string) => string // "Ця стаття — німецькою мовою" (language = BCP 47 code; use Intl.DisplayNames)
  picture: { credit: string; elsewhere: (host: string) => string } // "Фото", "Зображення на сайті example.org"
  feed: string // "Стрічка RSS"
  apiDocs: string // "API для розробників"
  partnership: {
    label: string // "Партнерство міст" (box label)
    sides: string // heading "Сторони"
    stageLabel: string // "Етап"
    kind: Record<import('@news/domain').PartnershipKind, string>
    stage: Record<import('@news/domain').PartnershipStage, string>
    milestoneKind: Record<import('@news/domain').MilestoneKind, string>
    milestoneStatus: Record<'planned' | 'done' | 'cancelled' | 'unconfirmed', string>
    office: Record<
      | 'mayor'
      | 'deputy-mayor'
      | 'council-secretary'
      | 'councillor'
      | 'department-head'
      | 'ambassador'
      | 'society-chair'
      | 'other',
      string
    >
    capacity: Record<'signatory' | 'witness' | 'delegation' | 'host' | 'speaker', string>
    area: Record<import('@news/domain').CooperationArea, string>
    documentKind: Record<
      'agreement' | 'memorandum' | 'letter-of-intent' | 'council-resolution' | 'other',
      string
    >
    deliveryStatus: Record<'asked' | 'promised' | 'arrived', string>
    termOf: (city: string) => string // city comes in the nominative: "Кам’янське називає це" / "Kamjanske nennt es"
    says: (city: string) => string // "Кам’янське повідомляє"
    decidedBy: string // "Рішення ухвалює"
    validUntil: string // "Діє до"
    openEnd: string // "без обмеження строку"
    timeline: string // heading "Хід партнерства"
    next: string // "Далі" (label of the next planned milestone)
    datesDiffer: string // "Сторони називають різні дати"
    resolvedAs: string // "Редакція вважає"
    noDate: string // "без дати"
    people: string
    documents: string
    documentNumber: string // "№"
    programmes: string
    areas: string
    organisations: string
    deliveries: string
    articles: string // "Статті про партнерство"
    listIntro: string // one sentence under the heading of the list
    explanation: string // one sentence: stages come from what is done, planned never moves them
    allPartnerships: string
  }
  notFound: { title: string; text: string; toFront: string }
  gone: { title: string; text: string; reason: string } // "Статтю відкликано", …, "Причина"
  unavailable: { title: string; text: string }
  failure: { title: string; text: string }
  frontTitle: string // description of the front page for search engines
}
