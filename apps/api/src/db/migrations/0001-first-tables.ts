/** Frozen: a store that has run it is never changed by editing it. What comes later is a migration of its own. */
export const firstTables = `
create table articles (
  id text primary key,
  slug text not null unique,
  source_key text unique,
  language text not null,
  status text not null,
  date_published text,
  pinned integer not null,
  section text not null,
  translation_of text,
  revision integer not null,
  date_created text not null,
  announced integer not null,
  head text not null,
  body text not null,
  excerpt text not null
);
create index articles_by_date on articles (date_published, id) where status = 'published';
create index articles_by_section on articles (section, date_published, id) where status = 'published';
create index articles_by_language on articles (language, date_published, id) where status = 'published';
create index articles_pinned on articles (date_published, id) where status = 'published' and pinned = 1;
create index articles_unannounced on articles (date_published) where status = 'published' and announced = 0;
create index articles_by_original on articles (translation_of) where translation_of is not null;

create table article_references (
  kind text not null,
  slug text not null,
  date_published text not null,
  article_id text not null references articles (id) on delete cascade,
  primary key (kind, slug, date_published, article_id)
);
create index article_references_by_article on article_references (article_id);

create table sections (
  slug text primary key,
  position integer not null,
  name text not null,
  parent text
);

create table partnerships (
  id text primary key,
  slug text not null unique,
  revision integer not null,
  date_created text not null,
  date_modified text not null,
  content text not null
);

create table revisions (
  type text not null,
  id text not null,
  revision integer not null,
  saved_at text not null,
  content text not null,
  primary key (type, id, revision)
);

create table changes (
  position integer primary key,
  at text not null,
  type text not null,
  action text not null,
  id text not null,
  slug text not null,
  revision integer not null
);
`
