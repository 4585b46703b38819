import type { Article, ArticleStatus } from './article.ts'
import { bodyText } from './body-text.ts'
import { bodyToHtml } from './html.ts'
import { nameIn, type Publication } from './publication.ts'

const pubStatus = {
  draft: 'withheld',
  published: 'usable',
  withdrawn: 'canceled',
} as const satisfies Record<ArticleStatus, string>

/**
 * An article as ninjs 3.1, the IPTC's JSON for exchanging news between agencies and newsrooms.
 *
 * A scheduled article is usable under an embargo until its moment.
 */
export function toNinjs(
  article: Article,
  publication: Publication,
): { [field: string]: unknown; uri: string } {
  const { language, image, datePublished, dateModified } = article
  return {
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    uri: publication.articleUrl(article.slug, language),
    type: 'text',
    representationType: 'full',
    version: String(article.revision),
    language,
    pubStatus: pubStatus[article.status],
    firstCreated: article.dateCreated,
    versionCreated: dateModified ?? datePublished ?? article.dateCreated,
    ...(article.status === 'published' && { embargoedUntil: datePublished }),
    headlines: [{ role: 'main', value: article.headline }],
    ...(article.standfirst && { descriptions: [{ role: 'summary', value: article.standfirst }] }),
    bodies: bodies(article, publication),
    by: article.authors.map((author) => nameIn(author, language)).join(', '),
    subjects: [
      { name: nameIn(article.section, language), rel: 'section' },
      ...article.tags.map((tag) => ({ name: nameIn(tag, language), rel: 'tag' })),
    ],
    places: article.places.map((place) => ({
      name: place.name[language] ?? Object.values(place.name)[0],
      ...(place.wikidataId && { uri: `https://www.wikidata.org/entity/${place.wikidataId}` }),
    })),
    genres: [{ name: article.genre }],
    infoSources: article.sources.map(({ title, url }) => ({ name: title, ...(url && { uri: url }) })),
    altIds: [{ role: 'id', value: article.id }],
    ...(image && { associations: [picture(image, publication)] }),
  }
}

function bodies({ body }: Article, { resolve }: Publication) {
  const text = bodyText(body)
  const charCount = text.length
  return [
    { role: 'main', contentType: 'text/html', charCount, value: bodyToHtml(body, { resolve }) },
    { role: 'main', contentType: 'text/plain', charCount, value: text },
  ]
}

function picture(image: NonNullable<Article['image']>, { resolve }: Publication) {
  const href = resolve(image.src)
  return {
    name: 'featured',
    uri: href,
    type: 'picture',
    headlines: [{ value: image.caption ?? image.alt }],
    ...(image.credit && { copyrightNotice: image.credit }),
    renditions: [
      {
        name: 'original',
        href,
        ...(image.width && { width: image.width }),
        ...(image.height && { height: image.height }),
      },
    ],
  }
}
