import { type ArticleDraft, bodyText } from '@news/domain'
import { draftColumns } from '../../src/articles/article-row.ts'
import { indexVersion } from '../../src/search/analyzers.ts'
import { documentKeys } from '../../src/search/document-keys.ts'
import { preferredNumber } from '../../src/search/document-number.ts'
import { idOf, makeArticle, momentOf } from './articles.ts'
import type { Loader } from './loaders.ts'

/** Articles that are loaded at once. */
const batchSize = 1_000

/** Adds articles to a store until it has so many, past the API, but row by row as the API would leave it. */
export async function fill(loader: Loader, { from, to, written, onProgress }: Filling): Promise<void> {
  for (let start = from; start < to; start += batchSize) {
    const numbers = Array.from({ length: Math.min(batchSize, to - start) }, (_, i) => start + i)
    await loadBatch(loader, numbers, written)
    onProgress(start + numbers.length)
  }
}

interface Filling {
  from: number
  to: number
  /** How many articles were written through the API meanwhile: they have places in the log and the index. */
  written: number
  onProgress: (articles: number) => void
}

async function loadBatch(loader: Loader, numbers: readonly number[], written: number): Promise<void> {
  const drafts = numbers.map((number) => ({ number, id: idOf(number), draft: makeArticle(number) }))
  await loader.load({
    articles: drafts.map(({ number, id, draft }) => ({
      ...columnsOf(draft),
      id,
      source_key: null,
      date_created: momentOf(number),
      revision: 1,
      announced: 1,
    })),
    article_references: drafts.flatMap(({ id, draft, number }) =>
      [
        ...draft.tags.map(({ slug }) => ({ kind: 'tag', slug })),
        ...draft.authors.map(({ slug }) => ({ kind: 'author', slug })),
      ].map((reference) => ({ ...reference, date_published: momentOf(number), article_id: id })),
    ),
    revisions: drafts.map(({ number, id, draft }) => ({
      type: 'article',
      id,
      revision: 1,
      saved_at: momentOf(number),
      content: JSON.stringify(draft),
    })),
    changes: drafts.map(({ number, id, draft }) => ({
      position: number + 1 + written,
      at: momentOf(number),
      type: 'article',
      action: 'created',
      id,
      slug: draft.slug,
      revision: 1,
    })),
    sections: drafts.map(({ draft: { section } }) => ({
      slug: section.slug,
      position: Number(section.slug.split('-')[1]),
      name: JSON.stringify(section.name),
      parent: null,
    })),
    terms: drafts.flatMap(({ draft: { tags, authors } }) => [
      ...tags.map((tag) => ({ kind: 'tag', slug: tag.slug, content: JSON.stringify(tag) })),
      ...authors.map((author) => ({ kind: 'author', slug: author.slug, content: JSON.stringify(author) })),
    ]),
    search_documents: drafts.map(({ number, id }) => ({
      number: preferredNumber(momentOf(number), id),
      article_id: id,
      analyzer: indexVersion(),
    })),
  })
  await loader.index(
    drafts.map(({ number, id, draft }) => ({
      number: preferredNumber(momentOf(number), id),
      keys: documentKeys(draft),
    })),
  )
}

const example = draftColumns(makeArticle(0))

/** As `draftColumns` makes them, but for an excerpt that is cut without care, which would cost half of all the time. */
function columnsOf({ body, ...head }: ArticleDraft): typeof example {
  return {
    ...example,
    slug: head.slug,
    date_published: head.datePublished ?? null,
    section: head.section.slug,
    head: JSON.stringify(head),
    body: JSON.stringify(body),
    excerpt: bodyText(body).slice(0, 200),
  }
}
