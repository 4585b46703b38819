import type { ArticleDraft } from '@news/domain'

/** A published article, with whatever a test is about. */
export function draftOf(changes: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    slug: 'rada-zbyraietsia',
    language: 'uk',
    headline: 'Рада збирається',
    authors: [{ slug: 'olena', name: { uk: 'Олена' }, kind: 'person' }],
    section: { slug: 'misto', name: { uk: 'Місто', de: 'Stadt', en: 'City' } },
    tags: [],
    places: [],
    genre: 'news',
    pinned: false,
    sources: [],
    corrections: [],
    partnerships: [],
    status: 'published',
    datePublished: '2026-02-20T09:00:00.000Z',
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        children: [{ _type: 'span', _key: 'b', text: 'Сесія почнеться о дев’ятій.', marks: [] }],
        markDefs: [],
      },
    ],
    ...changes,
  }
}
