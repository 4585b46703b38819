/**
 * Documents have numbers that grow with their dates, so that an index gives the newest first without sorting; headlines
 * have an index of their own. What was in the index is put there anew by the next start.
 */
const tables = `
create table search_names (
  word text not null,
  kind text not null,
  slug text not null,
  name text not null,
  primary key (word, kind, slug)
);
create table search_words (
  word text primary key,
  backwards text not null,
  written text not null
);
create index search_words_by_end on search_words (backwards);
`

const tokenizer = `tokenize="unicode61 remove_diacritics 0 tokenchars '.:/-~'"`

export const searchByDate = {
  sqlite: `
drop table search_index;
drop table search_documents;
create table search_documents (
  number integer primary key,
  article_id text not null unique references articles (id) on delete cascade,
  analyzer text not null
);
create virtual table search_index using fts5 (
  headline, body, further, content='', contentless_delete=1, ${tokenizer}
);
create virtual table search_headlines using fts5 (
  headline, further, words, content='', contentless_delete=1, prefix='2 3 4', ${tokenizer}
);
${tables}`,
  postgres: `
drop table search_index;
drop table search_documents;
create table search_documents (
  number bigint primary key,
  article_id text not null unique references articles (id) on delete cascade,
  analyzer text not null
);
create table search_index (
  number bigint primary key references search_documents (number) on delete cascade,
  keys tsvector not null
);
create index search_index_by_keys on search_index using gin (keys) with (fastupdate = off);
create table search_headlines (
  number bigint primary key references search_documents (number) on delete cascade,
  keys tsvector not null
);
create index search_headlines_by_keys on search_headlines using gin (keys) with (fastupdate = off);
${tables}`,
}
