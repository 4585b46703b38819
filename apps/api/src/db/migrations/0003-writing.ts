/** What writers need: tokens, addresses that moved, answers that are repeated; and lists of what articles name. */
const tables = `
create table tokens (
  id text primary key,
  name text not null,
  hash text not null unique,
  scopes text not null,
  date_created text not null,
  date_revoked text
);

create table moved_slugs (
  slug text primary key,
  article_id text not null references articles (id) on delete cascade
);

create table idempotency_keys (
  token_id text not null,
  key text not null,
  fingerprint text not null,
  saved_at text not null,
  slug text not null,
  answer text not null,
  primary key (token_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (saved_at);

create table terms (
  kind text not null,
  slug text not null,
  content text not null,
  primary key (kind, slug)
);

create table corrections (
  article_id text not null references articles (id) on delete cascade,
  number integer not null,
  date text not null,
  primary key (article_id, number)
);
create index corrections_by_date on corrections (date, article_id, number);

create index changes_by_subject on changes (type, id);
create index articles_unpublished on articles (date_created, id) where announced = 0 and status <> 'withdrawn';
`

/** On PostgreSQL there was no store before. */
const known = `
insert or ignore into terms (kind, slug, content)
  select 'tag', json_extract(tag.value, '$.slug'), tag.value from articles, json_each(articles.head, '$.tags') as tag;
insert or ignore into terms (kind, slug, content)
  select 'author', json_extract(author.value, '$.slug'), author.value
  from articles, json_each(articles.head, '$.authors') as author;
insert into corrections (article_id, number, date)
  select articles.id, correction.key, json_extract(correction.value, '$.date')
  from articles, json_each(articles.head, '$.corrections') as correction;
`

export const writing = { sqlite: tables + known, postgres: tables }
