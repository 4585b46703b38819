import type { Article, ArticleDraft } from './article.ts'
import type { Block, Span, TextBlock } from './body.ts'
import type { Publication } from './publication.ts'

/** A run of text for tests. */
export function span(text: string, ...marks: string[]): Span {
  return { _type: 'span', _key: `s-${text.length}-${marks.join()}`, text, marks }
}

/** A paragraph for tests. */
export function paragraph(text: string, more: Partial<TextBlock> = {}): TextBlock {
  return { _type: 'block', _key: 'p', style: 'normal', children: [span(text)], markDefs: [], ...more }
}

/** A complete draft for tests. */
export function draft(more: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    slug: 'kamianske-wuppertal',
    language: 'uk',
    headline: 'Кам’янське готує угоду з Вупперталем',
    authors: [{ slug: 'olena', name: { uk: 'Олена' }, kind: 'person' }],
    section: { slug: 'misto', name: { uk: 'Місто', de: 'Stadt' } },
    tags: [],
    places: [],
    genre: 'news',
    pinned: false,
    sources: [],
    corrections: [],
    partnerships: [],
    status: 'published',
    datePublished: '2025-10-02T12:20:00.000Z',
    body: [paragraph('Міський голова прибув до Вупперталя.')],
    ...more,
  }
}

/** A complete article for tests. */
export function article(more: Partial<Article> = {}): Article {
  return {
    ...draft(),
    id: '0199a5c2-7d1e-7b3a-9c55-0d6f4a1b2c3d',
    dateCreated: '2025-10-02T12:00:00.000Z',
    revision: 1,
    translations: [],
    ...more,
  }
}

/** One block of every kind, for tests that must not forget any. */
export const blockOfEachKind: readonly Block[] = [
  paragraph('Абзац із посиланням.', {
    children: [span('Абзац із '), span('посиланням', 'l1'), span('.', 'strong')],
    markDefs: [{ _type: 'link', _key: 'l1', href: 'https://example.org/' }],
  }),
  paragraph('Як ішли до договору', { _key: 'h', style: 'h2' }),
  paragraph('2023 — перші контакти', { _key: 'li', listItem: 'bullet', level: 1 }),
  { _type: 'quote', _key: 'q', content: [paragraph('Сказане.')], speaker: 'Пресслужба' },
  {
    _type: 'image',
    _key: 'i',
    src: '/media/a.jpg',
    alt: 'Ратуша',
    caption: 'Ратуша Вупперталя',
    width: 3,
    height: 2,
  },
  {
    _type: 'gallery',
    _key: 'g',
    images: [{ src: '/media/a.jpg', alt: '', caption: 'Дах' }],
    caption: 'Галерея',
  },
  {
    _type: 'embed',
    _key: 'e',
    url: 'https://www.youtube.com/watch?v=x',
    title: 'Відео',
    provider: 'YouTube',
  },
  {
    _type: 'table',
    _key: 't',
    caption: 'Таблиця',
    rows: [
      {
        cells: [
          { header: true, children: [span('Що')], markDefs: [] },
          { header: true, children: [span('Коли')], markDefs: [] },
        ],
      },
      {
        cells: [
          { header: false, children: [span('Аварія')], markDefs: [] },
          { header: false, children: [span('13 лютого')], markDefs: [] },
        ],
      },
    ],
  },
  { _type: 'preformatted', _key: 'pre', text: 'рядок\n  другий', kind: 'verse' },
  { _type: 'separator', _key: 'hr' },
]

/** A site for tests. */
export const publication: Publication = {
  name: 'Новини міста',
  url: 'https://news.example/',
  articleUrl: (slug, language) =>
    language === 'uk' ? `https://news.example/news/${slug}` : `https://news.example/${language}/news/${slug}`,
  authorUrl: (author) => `https://news.example/author/${author.slug}`,
  resolve: (path) => new URL(path, 'https://news.example').href,
}

/** An article with every field that may be absent, for tests of what leaves the house. */
export function fullArticle(more: Partial<Article> = {}): Article {
  return article({
    standfirst: 'Угоду підпишуть у п’ятницю.',
    image: {
      src: '/media/a.jpg',
      alt: 'Ратуша',
      caption: 'Ратуша Вупперталя',
      credit: 'О. Л.',
      width: 1200,
      height: 675,
    },
    tags: [{ slug: 'partnerstvo', name: { uk: 'Партнерство' } }],
    places: [{ name: { uk: 'Вупперталь' }, wikidataId: 'Q2107' }],
    sources: [{ title: 'Ратсбешлюс', url: 'https://example.org/beschluss' }],
    corrections: [{ date: '2025-10-03T08:00:00.000Z', wrong: 'у червні', right: 'у травні' }],
    dateModified: '2025-10-03T08:00:00.000Z',
    translations: [{ slug: 'kamianske-wuppertal-de', language: 'de', headline: 'Kamjanske und Wuppertal' }],
    body: [...blockOfEachKind],
    ...more,
  })
}
