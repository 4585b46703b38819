/**
 * FTS5 is told that whatever lies beyond ASCII is part of a key: it took a third of the time of indexing to look each letter
 * up in the tables of Unicode, though nothing but keys between blanks reaches it. The next start fills the index anew.
 */
const tokenizer = `tokenize="ascii tokenchars '.:/-~'"`

export const plainKeys = {
  sqlite: `
drop table search_index;
drop table search_headlines;
delete from search_documents;
create virtual table search_index using fts5 (
  headline, body, further, content='', contentless_delete=1, ${tokenizer}
);
create virtual table search_headlines using fts5 (
  headline, further, words, content='', contentless_delete=1, prefix='2 3 4', ${tokenizer}
);
`,
  postgres: '',
}
