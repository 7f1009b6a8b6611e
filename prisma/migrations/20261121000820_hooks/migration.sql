-- Where other programs are told what has happened here (Standard Webhooks). The platform's; secrets are in the vault.
create table hook (
  id text primary key,
  name text not null,
  url text not null,
  events text[] not null check (cardinality(events) between 1 and 20),
  state text not null check (state in ('ACTIVE', 'DISABLED')),
  -- 'person': switched off by hand. 'gone': the receiver answered 410.
  disabled_as text check (disabled_as in ('person', 'gone')),
  created_by text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'DISABLED') = (disabled_as is not null))
);
select x8_protect_platform('hook');

-- One piece of news for one receiver. The id is the webhook-id, the same in every attempt and replay.
create table hook_delivery (
  id text primary key,
  hook_id text not null references hook (id) on delete cascade,
  event text not null,
  -- what it is about: the same news of the same thing goes to a receiver once
  subject text not null,
  -- the very bytes that are signed and sent
  body text not null,
  state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
  -- attempts since it was promised or replayed: how long the next wait is
  tries integer not null default 0,
  -- raised with every move; a job is promised for one step
  step integer not null default 0,
  next_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (hook_id, event, subject),
  check ((state = 'PENDING') = (ended_at is null))
);
create index hook_delivery_recent on hook_delivery (hook_id, id desc);
create index hook_delivery_old on hook_delivery (created_at);
select x8_protect_platform('hook_delivery');

-- Every call that was made, and what came of it.
create table hook_attempt (
  id text primary key,
  delivery_id text not null references hook_delivery (id) on delete cascade,
  at timestamptz not null,
  took_ms integer not null check (took_ms >= 0),
  -- what the receiver answered; null when it did not
  status integer,
  -- a key of errors.json, when there was no answer
  problem text,
  check ((status is null) = (problem is not null))
);
create index hook_attempt_delivery on hook_attempt (delivery_id, id);
select x8_protect_platform('hook_attempt');
