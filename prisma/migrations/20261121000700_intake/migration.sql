-- Videos of up to 2 GB: one byte more than an integer holds.
alter table media_file alter column size type bigint;

-- A large file on its way in. `key` is the sender's name for it: said twice, it is one upload, to be gone on with.
create table upload (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  key text not null,
  name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  -- the one-time link it comes by: one upload a link
  link text,
  -- what became of it
  file_id text,
  facts jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  unique (company_id, id),
  unique (company_id, key),
  unique (company_id, link),
  foreign key (company_id, file_id) references media_file (company_id, id) on delete set null (file_id)
);
create index upload_begun on upload (created_at);
select x8_protect('upload');

-- The parts that have come. Their bytes are in the media store, so that any machine can take the next part and any can
-- put them together; here they would pass through the log of the database too.
create table upload_part (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  upload_id text not null,
  from_byte bigint not null check (from_byte >= 0),
  size integer not null check (size > 0),
  store text not null check (store in ('disk', 'cloudinary')),
  store_key text not null,
  created_at timestamptz not null,
  unique (upload_id, from_byte),
  foreign key (company_id, upload_id) references upload (company_id, id) on delete cascade
);
select x8_protect('upload_part');

-- Visits to the sites that people's links lead to, of all companies together: a site that is asked too often by one
-- address shuts everybody out. A visit whose process died ends at `until`.
create table link_visit (
  id text primary key,
  host text not null,
  began_at timestamptz not null,
  until timestamptz not null
);
create index link_visit_host on link_visit (host, began_at);
