/** Lists of WordPress sites that say by a validator whether they are still the same. */
export const wordpressAnswers = `
create table wordpress_answers (
  home text not null,
  address text not null,
  etag text,
  last_modified text,
  headers text not null,
  body text not null,
  primary key (home, address)
);
`
