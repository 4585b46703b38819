/** Site maps ask for the last change of each month: as a column it needs no reading of documents. */
const column = `
alter table articles add column date_modified text;
`

/** On PostgreSQL there was no store before. */
const known = `
update articles set date_modified = json_extract(head, '$.dateModified');
`

export const dateModified = { sqlite: column + known, postgres: column }
