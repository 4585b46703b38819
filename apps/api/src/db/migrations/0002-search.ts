/**
 * The index holds keys, not words: made by the analyzer of the domain, first the likeliest of each word, the others in
 * columns of their own. Beside it stands what a question may be narrowed and sorted by, so that no article is read for it. FTS5 must not fold what is folded, nor split dates and times.
 */
export const search = `
create table search_documents (
  number integer primary key,
  article_id text not null unique references articles (id) on delete cascade,
  analyzer text not null,
  date_published text not null,
  language text not null,
  section text not null
);
create virtual table search_index using fts5 (
  headline, headline_more, body, body_more,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '.:/-~'"
);
`
