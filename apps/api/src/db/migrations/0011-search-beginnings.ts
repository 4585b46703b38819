/**
 * What headlines begin with has an index of its own that keeps documents alone: with the places of all their keys, and the
 * beginnings of keys that nobody types, it took more time than the whole text. Versions of a story are told by an index, for
 * a search asks after each article that it finds. The next start fills the index of SQLite anew.
 */
const tokenizer = `tokenize="ascii tokenchars '.:/-~'"`

/** Bytes of keys that are gathered before they are sorted and written: those of one transaction that fills the index. */
const mostGathered = 8_388_608

const stories = 'create index articles_by_story on articles (id, translation_of, language)'

export const searchBeginnings = {
  sqlite: `
drop table search_index;
drop table search_headlines;
delete from search_documents;
create virtual table search_index using fts5 (
  headline, body, further, content='', contentless_delete=1, ${tokenizer}
);
insert into search_index (search_index, rank) values ('hashsize', ${mostGathered});
create virtual table search_headlines using fts5 (
  headline, further, content='', contentless_delete=1, ${tokenizer}
);
create virtual table search_beginnings using fts5 (
  words, content='', contentless_delete=1, detail=none, prefix='2 3 4', ${tokenizer}
);
${stories};
`,
  postgres: stories,
}
