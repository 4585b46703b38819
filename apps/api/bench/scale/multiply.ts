import { firstNumberAt } from '../../src/search/document-number.ts'
import { apartMs, firstMoment } from './articles.ts'

/** What both engines say in words of their own: an id and a moment, of a number of milliseconds. */
export interface Words {
  /** The numbers from one to another, as a query with a column `number`. */
  numbers: (from: number, to: number) => string
  id: (ms: string, number: string) => string
  moment: (ms: string) => string
}

/** Where the copy with a number stands in the index. */
export function documentOf(number: number): number {
  return firstNumberAt(firstMoment + number * apartMs)
}

/**
 * Statements that add copies of the first articles until there are so many, each with a number, id, moment and place in
 * the log of its own: inside the engine, for a million articles are not made one by one while somebody waits.
 */
export function multiplying(
  words: Words,
  { from, to, first, written }: { from: number; to: number; first: number; written: number },
): string[] {
  const ms = `(${firstMoment} + number * ${apartMs})`
  const baseMs = `(${firstMoment} + (number % ${first}) * ${apartMs})`
  const place = `number + 1 + ${written}`
  const document = `${ms} * ${firstNumberAt(1)}`
  return [
    'drop table if exists copies',
    `create temporary table copies as select number, ${place} as place, ${document} as document, ${words.moment(ms)} as moment,
      ${words.id(ms, 'number')} as id, ${words.id(baseMs, `number % ${first}`)} as original,
      'stattia-' || number as slug from (${words.numbers(from, to)}) as numbers`,
    `insert into articles (id, slug, source_key, language, status, date_published, date_modified, pinned, section,
      translation_of, revision, date_created, announced, head, body, excerpt)
      select copies.id, copies.slug, null, language, status, moment, null, pinned, section, null, 1, moment, 1,
      replace(replace(head, '"' || a.slug || '"', '"' || copies.slug || '"'), a.date_published, moment), body, excerpt
      from copies join articles as a on a.id = original`,
    `insert into article_references (kind, slug, date_published, article_id)
      select r.kind, r.slug, moment, copies.id from copies join article_references as r on r.article_id = original`,
    `insert into revisions (type, id, revision, saved_at, content)
      select r.type, copies.id, 1, moment, r.content
      from copies join revisions as r on r.type = 'article' and r.id = original and r.revision = 1`,
    `insert into changes (position, at, type, action, id, slug, revision)
      select place, moment, 'article', 'created', id, slug, 1 from copies`,
    `insert into search_documents (number, article_id, analyzer)
      select document, copies.id, d.analyzer from copies join search_documents as d on d.article_id = original`,
  ]
}
