/**
 * On PostgreSQL the index has one table, and a document's keys begin with the year of its number: the newest are looked for
 * year by year. What a document holds lies apart from its number, for most questions never read it. The next start fills
 * the index anew.
 */
export const searchByYear = {
  sqlite: '',
  postgres: `
drop table search_index;
drop table search_headlines;
delete from search_documents;
create table search_index (
  number bigint primary key references search_documents (number) on delete cascade,
  keys tsvector not null
) with (toast_tuple_target = 128);
create index search_index_by_keys on search_index using gin (keys) with (fastupdate = off);
`,
}
