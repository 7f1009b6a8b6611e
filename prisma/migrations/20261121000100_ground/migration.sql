-- Extensions: all four are "trusted", so the database's owner may create them without being a superuser.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- Turns on row-level security for a table that carries a company: enabled and forced (the owner is bound too),
-- one policy for the company set in the transaction, one for the role that looks across companies on purpose.
create function x8_protect(target regclass, company_column name default 'company_id') returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (%I = current_setting(''app.company_id'', true)) with check (%I = current_setting(''app.company_id'', true))',
    target, company_column, company_column);
  execute format('create policy across on %s to x8_across using (true) with check (true)', target);
end $$;

-- Refuses any change to rows already written; the reason is the table's own name.
create function x8_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Work to be done after a commit. A row is inserted in the transaction that caused it, handed to the job engine after
-- the commit, leased while it runs, and kept with its outcome. `fence` grows with every lease: a worker that lost its
-- lease cannot write any more, because its writes check the number.
create table outbox (
  id text primary key,
  -- the order of writing, for rows due at the same moment
  seq bigint generated always as identity,
  company_id text,
  job text not null,
  payload jsonb not null,
  queue text,
  dedupe_key text,
  lane text,
  run_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'handed', 'running', 'done', 'dead')),
  attempts integer not null default 0,
  fence integer not null default 0,
  lease_until timestamptz,
  worker_id text,
  last_error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create unique index outbox_dedupe on outbox (job, dedupe_key) where dedupe_key is not null;
create index outbox_unfinished on outbox (state, run_at) where state in ('waiting', 'handed', 'running');
create index outbox_lane on outbox (lane, run_at, seq) where lane is not null and state = 'waiting';
create index outbox_dead on outbox (finished_at desc) where state = 'dead';
create index outbox_done on outbox (finished_at) where state = 'done';
select x8_protect('outbox');

-- Live workers. One that misses its heartbeats is declared dead and its jobs are freed.
create table worker (
  id text primary key,
  host text not null,
  pid integer not null,
  engine_ids text[] not null default '{}',
  started_at timestamptz not null default now(),
  heartbeat_at timestamptz not null default now()
);
