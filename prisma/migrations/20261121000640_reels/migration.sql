-- What somebody asked for: one photo, one text, so many videos. `key` is the asker's name for the wish: said twice, it is
-- one order.
create table reel_order (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  key text not null,
  -- where it was asked for, and where the videos go
  face text not null check (face in ('web', 'telegram')),
  chat_id text,
  photo_id text not null,
  text text not null,
  template text not null check (template in ('ugc', 'ad', 'own')),
  wishes text not null,
  price text,
  language text not null check (language in ('en', 'ru')),
  count integer not null check (count between 1 and 5),
  -- telegram only: the one word that it takes longer has been said
  delay_told_at timestamptz,
  created_at timestamptz not null,
  unique (company_id, id),
  unique (company_id, key),
  foreign key (company_id, photo_id) references media_file (company_id, id)
);
create index reel_order_newest on reel_order (company_id, created_at desc);
select x8_protect('reel_order');

-- One video, from the wish to the customer. Its id is also the name of its hold in the ledger. Every move raises `step`;
-- a job that was promised for an earlier step finds nothing to do.
create table reel (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  order_id text not null,
  nr integer not null,
  stage text not null check (
    stage in ('queued', 'script', 'submit', 'await', 'download', 'verify', 'deliver', 'delivered', 'failed')),
  step integer not null default 0,
  stage_since timestamptz not null,
  progress integer,
  -- the script
  prompt text,
  captions jsonb,
  seconds integer not null,
  seed integer not null,
  -- the work at the generator; `submitting_at` is set before it is ordered and `task_id` after
  generator text,
  submitting_at timestamptz,
  task_id text,
  model text,
  provider_key_id text,
  submitted_at timestamptz,
  looks integer not null default 0,
  source text,
  audio boolean not null default true,
  avoid_models text[] not null default '{}',
  -- attempts that failed, and the last failure; the provider's own words are for administrators
  tries integer not null default 0,
  failure_class text,
  failure_raw text,
  -- the video
  file_id text,
  poster_id text,
  width integer,
  height integer,
  length_ms integer,
  -- set before it is sent: after a crash nobody knows whether it went out, and it does not go out twice
  sending_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  deleted_at timestamptz,
  unique (company_id, id),
  unique (order_id, nr),
  foreign key (company_id, order_id) references reel_order (company_id, id) on delete cascade,
  check ((stage in ('delivered', 'failed')) = (finished_at is not null)),
  check (stage <> 'failed' or failure_class is not null)
);
create index reel_order_of on reel (order_id, nr);
create index reel_newest on reel (company_id, created_at desc, nr);
create index reel_unfinished on reel (stage, created_at) where finished_at is null;
create unique index reel_task on reel (generator, task_id) where task_id is not null and generator = 'kie';
select x8_protect('reel');

-- How long each stage took and how it ended, kept as it happens.
create table reel_stage (
  id bigint generated always as identity primary key,
  company_id text not null references company (id) on delete cascade,
  reel_id text not null,
  stage text not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  -- 'done', or the class of the failure
  ending text not null,
  generator text,
  model text
);
create index reel_stage_of on reel_stage (reel_id);
create index reel_stage_ended on reel_stage (ended_at);
select x8_protect('reel_stage');

-- What a text became, so that the same wish is not paid for twice.
create table reel_script (
  company_id text not null references company (id) on delete cascade,
  hash text not null,
  prompt text not null,
  captions jsonb not null,
  created_at timestamptz not null,
  primary key (company_id, hash)
);
select x8_protect('reel_script');
