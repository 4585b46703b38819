import type { Article, ArticleDraft, ArticleHead, Translation } from '@news/domain'
import { articleExcerpt } from '@news/domain'
import type { ArticleRow } from '../db/tables.ts'

type DraftHead = Omit<ArticleDraft, 'body'>

/** The columns that come from the draft alone. */
export function draftColumns(draft: ArticleDraft) {
  const { body, ...head } = draft
  return {
    slug: draft.slug,
    language: draft.language,
    status: draft.status,
    date_published: draft.datePublished ?? null,
    date_modified: draft.dateModified ?? null,
    pinned: draft.pinned ? 1 : 0,
    section: draft.section.slug,
    translation_of: draft.translationOf ?? null,
    head: JSON.stringify(head),
    body: JSON.stringify(body),
    excerpt: articleExcerpt(draft),
  }
}

/** The article without its body. What lists read leaves the body in the store. */
export function rowToHead(row: Omit<ArticleRow, 'body'>, translations: Translation[]): ArticleHead {
  return { ...record(row), translations, ...draftHead(row) }
}

export function rowToArticle(row: ArticleRow, translations: Translation[]): Article {
  return { ...rowToHead(row, translations), body: JSON.parse(row.body) as Article['body'] }
}

export function rowToDraft(row: ArticleRow): ArticleDraft {
  return { ...draftHead(row), body: JSON.parse(row.body) as ArticleDraft['body'] }
}

function record(row: Omit<ArticleRow, 'body'>) {
  return { id: row.id, dateCreated: row.date_created, revision: row.revision }
}

/** The schemas of the domain stood at the door when it was written: it is not parsed again. */
function draftHead(row: Pick<ArticleRow, 'head'>): DraftHead {
  return JSON.parse(row.head) as DraftHead
}
