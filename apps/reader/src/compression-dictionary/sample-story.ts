import type { Article, Image, Locale } from '@news/domain'

const begin = '1970-01-01T00:00:00.000Z'
const rendition = { src: '/media/', width: 1_200, height: 800 }

const image: Image = {
  ...rendition,
  alt: '',
  color: '#000000',
  renditions: ['image/avif', 'image/webp', 'image/jpeg'].map((type) => ({ ...rendition, type })),
}

/** A story without words that has the parts of most stories: what is around the words is alike in all of them. */
export function sampleStory(locale: Locale): Article & { datePublished: string } {
  const reference = { slug: '', name: { [locale]: '' } }
  return {
    id: '',
    slug: '',
    language: locale,
    headline: '',
    standfirst: '',
    authors: [{ ...reference, kind: 'person' }],
    section: reference,
    tags: [reference],
    places: [],
    image,
    genre: 'news',
    pinned: false,
    sources: [],
    corrections: [],
    partnerships: [],
    translations: [],
    status: 'published',
    dateCreated: begin,
    datePublished: begin,
    dateModified: begin,
    revision: 1,
    body: [
      {
        _type: 'block',
        _key: '',
        style: 'normal',
        children: [{ _type: 'span', _key: '', text: '', marks: [] }],
        markDefs: [],
      },
    ],
  }
}
