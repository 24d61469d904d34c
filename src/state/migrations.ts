/**
 * The steps that make the tables, oldest first. SQLite's `user_version` counts the steps a file has taken. A step that has
 * been released is never changed: append another.
 */
export const migrations: readonly string[] = [
  `
  create table button_states (id text primary key, value text not null, created_at integer not null) strict;
  create index button_states_by_age on button_states (created_at);
  create table question_tally (kind text primary key, count integer not null) strict, without rowid;
  `,
  `
  create table subscriptions (
    id integer primary key autoincrement,
    guild_id text,
    channel_id text not null,
    user_id text,
    settings text not null,
    paused integer not null,
    stopped text,
    stopped_at integer,
    created_by text,
    created_at integer not null
  ) strict;
  create index subscriptions_by_guild on subscriptions (guild_id);
  create index subscriptions_by_user on subscriptions (user_id) where user_id is not null;

  create table seen_items (id text primary key, fingerprint text not null, stage text not null, seen_at integer not null)
    strict, without rowid;

  create table deliveries (
    id integer primary key autoincrement,
    subscription_id integer references subscriptions (id) on delete cascade,
    lane text not null,
    task text not null,
    subject text not null,
    items text not null,
    state text not null,
    due_at integer not null,
    retry_at integer not null,
    attempts integer not null,
    started_at integer,
    place_id text,
    message_id text,
    shown text,
    problem text,
    created_at integer not null,
    done_at integer
  ) strict;
  create unique index deliveries_once on deliveries (coalesce(subscription_id, 0), task, subject);
  create index deliveries_open on deliveries (lane, id) where state in ('waiting', 'sending');
  create index deliveries_by_subject on deliveries (task, subject);
  create index deliveries_withdrawn on deliveries (id) where state = 'withdrawn';
  create index deliveries_by_message on deliveries (message_id) where message_id is not null;

  create table holds (id integer primary key autoincrement, items text not null, created_at integer not null, decision text)
    strict;
  create table departures (guild_id text primary key, left_at integer not null) strict;
  `,
  `
  create table source_looks (
    location text primary key,
    tried_at integer not null,
    succeeded_at integer,
    whole_at integer,
    next_at integer not null,
    failures integer not null,
    problem text,
    held text,
    warnings text not null,
    etag text,
    last_modified text
  ) strict;
  `,
  `
  create table last_look (id integer primary key check (id = 1), digest text not null) strict;
  `,
];
