-- The music library is the platform's, not a company's. Companies see what is offered to them: public tracks of sources
-- that are declared, not withdrawn, and inside the time their rights are granted for. The database decides that, so that a
-- withdrawn source is gone from every list, player and pipeline in one statement.

-- For tables of the platform: closed to everybody but the role that looks across; what is offered gets a policy of its own.
create function x8_protect_platform(target regclass) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy across on %s to x8_across using (true) with check (true)', target);
end $$;

create table music_source (
  -- also the word in addresses: /api/<id>/import/preview
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,31}$'),
  name text not null,
  page_hosts text[] not null check (cardinality(page_hosts) between 1 and 20),
  media_hosts text[] not null,
  delay_ms integer not null check (delay_ms between 0 and 60000),
  parallel_pages integer not null check (parallel_pages between 1 and 15),
  chart_url text,
  album_urls text[] not null,
  fresh_url text,
  selectors jsonb,
  time_zone text not null,
  schedule jsonb not null,
  -- the rights as they are now; each wording of them is kept in music_declaration
  declaration_id text not null,
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'WITHDRAWN')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
select x8_protect_platform('music_source');

-- Under which rights, declared by whom and when. What was declared once stays readable for every track taken under it.
create table music_declaration (
  id text primary key,
  source_id text not null references music_source (id) deferrable initially deferred,
  holder text not null,
  licence text not null,
  licence_url text,
  evidence_url text,
  evidence_file_id text,
  territories text[] not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  declared_by text,
  declared_by_name text not null,
  declared_at timestamptz not null,
  check (evidence_url is not null or evidence_file_id is not null)
);
create index music_declaration_source on music_declaration (source_id, declared_at desc);
select x8_protect_platform('music_declaration');
create trigger music_declaration_append_only before update or delete on music_declaration
  for each row execute function x8_append_only();

-- Stored files of the platform: tracks, covers, evidence.
create table platform_file (
  id text primary key,
  purpose text not null,
  name text not null,
  content_type text not null,
  size bigint not null,
  sha256 text not null,
  store text not null check (store in ('disk', 'cloudinary')),
  store_key text not null,
  created_at timestamptz not null
);
select x8_protect_platform('platform_file');

create table music_track (
  id text primary key,
  source_id text not null references music_source (id),
  declaration_id text not null references music_declaration (id),
  -- what the source calls it: the way to it for whoever wants it anew
  page_url text not null,
  track_key text not null,
  title text not null,
  artist text not null,
  album text,
  year integer,
  isrc text,
  -- normalised, for candidates of duplicates and for search; versions (live, remix) keep theirs apart
  title_key text not null,
  artist_key text not null,
  version_key text not null,
  duration_ms integer not null check (duration_ms > 0),
  codec text not null,
  bitrate_kbps integer not null,
  sample_rate integer not null,
  channels integer not null,
  -- integrated loudness and loudness range (EBU R 128, LUFS and LU), peak of the samples in dBFS
  loudness_lufs double precision,
  loudness_range double precision,
  peak_db double precision,
  -- minima and maxima of equal stretches of time, signed bytes, alternating
  peaks bytea not null,
  -- Chromaprint's raw fingerprint, 32-bit words, big-endian
  fingerprint bytea not null,
  file_id text references platform_file (id),
  -- of the bytes as they came, before our tags were written
  file_sha256 text not null,
  audio_sha256 text not null,
  size bigint not null,
  cover_id text references platform_file (id),
  -- which evidence gave which field, by name
  origins jsonb not null,
  extractor text not null,
  captured_at timestamptz not null,
  item_id text unique,
  is_public boolean not null,
  -- PENDING: judged, its file is on the way; others are compared with it already. REVIEW: a person has to say whether it
  -- is a duplicate. DUPLICATE: another is offered in its place.
  state text not null check (state in ('PENDING', 'STORED', 'REVIEW', 'DUPLICATE', 'REMOVED')),
  duplicate_of text references music_track (id),
  created_at timestamptz not null,
  search tsvector generated always as (
    to_tsvector('simple', title || ' ' || artist || ' ' || coalesce(album, ''))
  ) stored,
  check ((state = 'DUPLICATE') = (duplicate_of is not null)),
  check (state in ('PENDING', 'REMOVED') or file_id is not null)
);
create unique index music_track_bytes on music_track (file_sha256) where state in ('STORED', 'REVIEW');
create index music_track_audio on music_track (audio_sha256);
create index music_track_isrc on music_track (isrc) where isrc is not null;
create index music_track_names on music_track (artist_key, title_key);
create index music_track_source on music_track (source_id, track_key);
create index music_track_search on music_track using gin (search);
create index music_track_title_similar on music_track using gin (title_key gin_trgm_ops);
create index music_track_file on music_track (file_id);
create index music_track_cover on music_track (cover_id) where cover_id is not null;
select x8_protect_platform('music_track');

-- Why two tracks are held for one. The pair is kept when a person undoes it, with who did.
create table music_duplicate (
  id text primary key,
  kept_id text not null references music_track (id),
  other_id text not null references music_track (id),
  rung text not null check (rung in ('bytes', 'audio', 'isrc', 'names', 'fingerprint')),
  verdict text not null check (verdict in ('same', 'review')),
  -- bit error rate of the fingerprints at their best offset, 0 to 1
  score double precision,
  offset_ms integer,
  reason jsonb not null,
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  settled_as text check (settled_as in ('same', 'different')),
  unique (kept_id, other_id)
);
create index music_duplicate_open on music_duplicate (found_at desc) where settled_at is null;
select x8_protect_platform('music_duplicate');

create table music_album (
  id text primary key,
  -- artist, title, and year or source, normalised: the same album again is the same row
  key text not null unique,
  title text not null,
  artist text not null,
  year integer,
  source_id text references music_source (id),
  page_url text,
  cover_id text references platform_file (id),
  is_public boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index music_album_cover on music_album (cover_id) where cover_id is not null;
select x8_protect_platform('music_album');

create table music_album_track (
  album_id text not null references music_album (id) on delete cascade,
  track_id text not null references music_track (id),
  position integer not null,
  primary key (album_id, track_id)
);
create index music_album_track_track on music_album_track (track_id);
select x8_protect_platform('music_album_track');

create table music_import (
  id text primary key,
  source_id text not null references music_source (id),
  kind text not null check (kind in ('bulk', 'playlist', 'chart', 'albums', 'fresh')),
  -- the occasion: a key of whoever asked, or the moment of the schedule; once each
  key text not null,
  urls text[] not null,
  options jsonb not null,
  asked_by text,
  asked_how text not null check (asked_how in ('web', 'api', 'schedule', 'command')),
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  reason jsonb,
  album_id text references music_album (id),
  chart_id text,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  unique (source_id, kind, key)
);
create index music_import_recent on music_import (created_at desc);
create index music_import_open on music_import (created_at) where state in ('QUEUED', 'RUNNING');
select x8_protect_platform('music_import');

-- One page of an import: visited by a browser, then its tracks are brought.
create table music_page (
  id text primary key,
  import_id text not null references music_import (id) on delete cascade,
  url text not null,
  position integer not null,
  state text not null check (state in ('QUEUED', 'READING', 'BRINGING', 'DONE', 'FAILED')),
  -- raised with every move; a job is promised for one step
  step integer not null default 0,
  attempts integer not null default 0,
  total integer,
  reason jsonb,
  unique (import_id, url)
);
select x8_protect_platform('music_page');

-- One track of a page on its way into the library.
create table music_item (
  id text primary key,
  import_id text not null references music_import (id) on delete cascade,
  page_id text not null references music_page (id) on delete cascade,
  position integer not null,
  track_key text not null,
  title text not null,
  artist text not null,
  facts jsonb not null,
  state text not null check (state in ('DISCOVERED', 'ALLOWED', 'QUEUED', 'DOWNLOADING', 'VERIFIED', 'DEDUPED', 'TAGGED',
                                       'STORED', 'REVIEW', 'FAILED')),
  -- bytes that are here, of how many, and what the part was marked with: where a download goes on
  part jsonb,
  attempts integer not null default 0,
  reason jsonb,
  track_id text references music_track (id),
  started_at timestamptz,
  ended_at timestamptz,
  unique (page_id, track_key)
);
create index music_item_import on music_item (import_id, position);
create index music_item_ended on music_item (ended_at) where ended_at is not null;
select x8_protect_platform('music_item');

create table music_chart (
  id text primary key,
  source_id text not null references music_source (id),
  import_id text not null references music_import (id) on delete cascade,
  -- in the source's time zone, yyyy-mm-dd; the last look of a day counts
  day text not null check (day ~ '^\d{4}-\d\d-\d\d$'),
  taken_at timestamptz not null,
  unique (source_id, day)
);
select x8_protect_platform('music_chart');
create table music_chart_position (
  chart_id text not null references music_chart (id) on delete cascade,
  position integer not null check (position > 0),
  track_key text not null,
  title text not null,
  artist text not null,
  track_id text references music_track (id),
  primary key (chart_id, position)
);
select x8_protect_platform('music_chart_position');

-- What a page gave, for as long as its addresses hold.
create table music_preview (
  -- source, address, limit and the extractor's version, hashed
  key text primary key,
  source_id text not null references music_source (id),
  url text not null,
  state text not null check (state in ('READING', 'READY', 'FAILED')),
  found jsonb,
  reason jsonb,
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
select x8_protect_platform('music_preview');

-- How a source's pages gave their tracks so far.
create table music_recipe (
  source_id text primary key references music_source (id),
  recipe jsonb not null,
  good_runs integer not null default 0,
  drift jsonb,
  updated_at timestamptz not null
);
select x8_protect_platform('music_recipe');

-- Politeness outlives a restart: when a host may be asked next, and what its robots.txt says.
create table music_host (
  host text primary key,
  next_at timestamptz not null,
  rests_until timestamptz
);
select x8_protect_platform('music_host');
create table music_robots (
  origin text primary key,
  -- 'said': a file was there. 'silent': there is none, all is allowed. 'closed': the server failed, nothing is allowed.
  state text not null check (state in ('said', 'silent', 'closed')),
  body text,
  fetched_at timestamptz not null,
  expires_at timestamptz not null
);
select x8_protect_platform('music_robots');

-- What each worker's pool of browsers says of itself.
create table music_pool (
  worker_id text primary key,
  status jsonb not null,
  at timestamptz not null
);
select x8_protect_platform('music_pool');

-- What companies see.
create policy offered on music_source for select
  using (state = 'ACTIVE' and valid_from <= now() and (valid_until is null or valid_until > now()));
create policy offered on music_declaration for select
  using (exists (select from music_source s where s.id = source_id));
create policy offered on music_track for select
  using (is_public and state = 'STORED' and exists (select from music_source s where s.id = source_id));
create policy offered on music_album for select using (is_public);
create policy offered on music_album_track for select
  using (exists (select from music_track t where t.id = track_id));
create policy offered on platform_file for select
  using (purpose in ('music-track', 'music-cover') and (
    exists (select from music_track t where t.file_id = platform_file.id or t.cover_id = platform_file.id)
    or exists (select from music_album a where a.cover_id = platform_file.id)));
