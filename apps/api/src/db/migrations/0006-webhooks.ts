/** Who wants to be sent the log of changes, and how far each has been sent it. */
export const webhooks = `
create table webhooks (
  id text primary key,
  token_id text not null,
  url text not null,
  types text not null,
  secret text not null,
  date_created text not null,
  position bigint not null,
  failures integer not null,
  due_at text not null,
  disabled_at text
);
create index webhooks_by_token on webhooks (token_id);
`
