/** What is known of the WordPress sites that are followed: what was taken in which state, and where old addresses lead. */
export const wordpress = `
create table wordpress_sites (
  home text primary key,
  state text not null
);

create table wordpress_posts (
  home text not null,
  id integer not null,
  listing text not null,
  settled integer not null,
  article_id text,
  primary key (home, id)
);
create index wordpress_posts_by_article on wordpress_posts (article_id);

create table wordpress_references (
  home text not null,
  kind text not null,
  id integer not null,
  content text not null,
  slug text,
  address text,
  primary key (home, kind, id)
);
create index wordpress_references_by_address on wordpress_references (home, address) where address is not null;

create table wordpress_uses (
  home text not null,
  kind text not null,
  id integer not null,
  post integer not null,
  primary key (home, kind, id, post)
);
create index wordpress_uses_by_post on wordpress_uses (home, post);

create table old_addresses (
  address text primary key,
  kind text not null,
  target text not null,
  slug text
);

create table fetched_pictures (
  url text primary key,
  address text not null,
  picture text not null,
  etag text,
  last_modified text,
  stale integer not null
);
create index fetched_pictures_by_address on fetched_pictures (address);
`
