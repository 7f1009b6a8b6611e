-- A video in the subtitle studio, from the wish to the result. `key` is the asker's name for the wish: said twice, it is one
-- clip. Every move raises `step`; a job that was promised for an earlier step finds nothing to do.
create table clip (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  key text not null,
  -- where it was asked for, and where it goes
  face text not null check (face in ('web', 'telegram')),
  chat_id text,
  name text not null,
  -- what the video is: a file of ours, a link, or what another clip was made of
  source jsonb not null,
  source_clip_id text,
  options jsonb not null,
  -- cues changed by hand; they are burned in as they are
  hand_cues jsonb,
  -- what the tier allowed when it was asked for
  tier text not null,
  rules jsonb not null,
  priority integer not null,
  -- the company's own day it counts on; a change to a clip of the last day counts no more
  local_day text not null check (local_day ~ '^\d{4}-\d{2}-\d{2}$'),
  counted boolean not null,
  -- what people are told in
  language text not null check (language in ('en', 'ru')),
  stage text not null check (stage in (
    'queued', 'fetch', 'probe', 'audio', 'transcribe', 'cut', 'translate', 'speak', 'render', 'verify', 'deliver',
    'delivered', 'failed')),
  step integer not null default 0,
  stage_since timestamptz not null,
  -- of the stage, 0 to 100, and the seconds it will still take
  progress integer,
  eta_seconds integer,
  -- the artefact of each stage that is done, by its hash
  hashes jsonb not null default '{}',
  length_ms integer,
  width integer,
  height integer,
  -- why it failed: a key of the sentences for errors; the program's own words are for administrators
  failure text,
  failure_params jsonb,
  failure_raw text,
  report jsonb,
  -- the subtitles that were burned in, with what is needed to change them
  final jsonb,
  files jsonb not null default '{}',
  -- set before it is sent: after a crash nobody knows whether it went out, and it does not go out twice
  sending_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  deleted_at timestamptz,
  unique (company_id, id),
  unique (company_id, key),
  foreign key (company_id, source_clip_id) references clip (company_id, id) on delete cascade,
  check ((stage in ('delivered', 'failed')) = (finished_at is not null)),
  check (stage <> 'failed' or failure is not null)
);
create index clip_newest on clip (company_id, id desc) where deleted_at is null;
create index clip_day on clip (company_id, local_day) where counted;
create index clip_unfinished on clip (stage, created_at) where finished_at is null;
create index clip_results on clip (finished_at) where files <> '{}';
select x8_protect('clip');

-- What a stage made, under a hash of all it depends on: whoever wishes the same again finds it done.
create table clip_artefact (
  company_id text not null references company (id) on delete cascade,
  hash text not null,
  stage text not null,
  data jsonb not null,
  -- names of its files in the media store
  files jsonb not null default '{}',
  created_at timestamptz not null,
  -- moved on by each use
  used_at timestamptz not null,
  primary key (company_id, hash)
);
create index clip_artefact_used on clip_artefact (used_at);
select x8_protect('clip_artefact');

-- How long each stage took and how it ended, kept as it happens.
create table clip_stage (
  id bigint generated always as identity primary key,
  company_id text not null references company (id) on delete cascade,
  clip_id text not null,
  stage text not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  -- 'done', 'reused', 'skipped', or the key of the failure
  ending text not null
);
create index clip_stage_of on clip_stage (clip_id);
create index clip_stage_ended on clip_stage (ended_at);
select x8_protect('clip_stage');
