import { type RawBuilder, sql } from 'kysely'
import type { OneVersion } from './engine.ts'

/**
 * Leaves out a document where another version of its story answers as well and goes before it: the one in the language of
 * the reader, else the original, else the first by its id. Both engines understand it.
 *
 * @param number of the document
 * @param answers whether the document of a number answers the question
 */
export function withoutOtherVersions(
  { language, from, before }: OneVersion,
  number: RawBuilder<unknown>,
  answers: (number: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const rankOf = (version: RawBuilder<unknown>) => sql`case when ${version}.language = ${language} then 0
    when ${version}.translation_of is null then 1 else 2 end`
  const isBefore = sql`(${rankOf(sql`other`)}, other.id) < (${rankOf(sql`own`)}, own.id)`
  // Each is one look into one index: most stories are there in one language, and have neither.
  const anyBefore = (related: RawBuilder<unknown>) => sql`exists (
    select 1 from articles as other join search_documents as version on version.article_id = other.id
    where ${related} and other.id <> own.id and ${isBefore}
      and version.number < ${before} ${from === undefined ? sql`` : sql`and version.number >= ${from}`}
      and ${answers(sql`version.number`)})`
  return sql`not exists (
    select 1 from search_documents as own_document join articles as own on own.id = own_document.article_id
    where own_document.number = ${number}
      and (${anyBefore(sql`other.translation_of = coalesce(own.translation_of, own.id)`)}
        or ${anyBefore(sql`other.id = own.translation_of`)}))`
}
