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
];
