-- The words of a text as search finds them: each with the company before it, so that in one index a company's words stand
-- together and nobody pays for another's. ё is е; what is longer than any word is none.
create function search_words(company_id text, words text) returns tsvector
language sql immutable parallel safe
return array_to_tsvector(array(
  select company_id || ':' || lexeme
    from unnest(to_tsvector('simple'::regconfig, translate(left(words, 20000), 'ёЁ', 'еЕ')))
   where length(lexeme) <= 100));

-- How a customer is looked for: the words of the name, the parts of the e-mail and the user name, and the phone from any
-- digit on, because people remember how a number ends.
create function contact_words(company_id text, name text, phone text, email text, username text) returns tsvector
language sql immutable parallel safe
return search_words(
  company_id,
  concat_ws(' ', name, email, username, translate(concat_ws(' ', email, username), '@._-+', '     '),
            (select string_agg(substr(digits, start), ' ')
               from (select regexp_replace(left(phone, 40), '\D', '', 'g') as digits) p,
                    generate_series(1, length(digits) - 2) start)));

-- What somebody types, as a query over those words: all of them, each from its beginning on. A word is looked for by its
-- stem where that is how it begins.
create function search_terms(typed text) returns text[]
language sql stable parallel safe
return array(
  select distinct coalesce(
           (select stem from unnest(ts_lexize('russian_stem', lexeme) || ts_lexize('english_stem', lexeme)) stem
             where length(stem) >= 3 and starts_with(lexeme, stem) order by length(stem) limit 1),
           lexeme)
    from unnest(to_tsvector('simple'::regconfig, translate(left(typed, 200), 'ёЁ', 'еЕ')))
   where length(lexeme) <= 100);

create function search_query(terms text[]) returns tsquery
language sql stable parallel safe
return (
  select string_agg(
           '''' || replace(replace(current_setting('app.company_id', true) || ':' || term, '\', '\\'), '''', '''''') || ''':*',
           ' & ')
    from unnest(terms) term)::tsquery;

alter table contact add column search tsvector
  generated always as (contact_words(company_id, name, phone, email, username)) stored;
create index contact_search on contact using gin (search) with (gin_pending_list_limit = 64);

-- What was said aloud and what files are called is found too; what only the system notes is not.
alter table message add column search tsvector
  generated always as (
    search_words(company_id, case when author = 'SYSTEM' then ''
      else text || ' ' || jsonb_path_query_array(attachments, '$[*].transcript')::text
                || ' ' || jsonb_path_query_array(attachments, '$[*].name')::text end)) stored;
create index message_search on message using gin (search) with (gin_pending_list_limit = 64);
drop index message_age;
create index message_age on message (company_id, created_at, id);

alter table conversation
  -- who of the company looks after it
  add column assignee_id text,
  add column closed_at timestamptz,
  -- how it ended, when it was closed last
  add column outcome text check (outcome in ('SOLD', 'NOT_SOLD', 'ANSWERED', 'SPAM', 'OTHER')),
  add column outcome_reason text check (
    outcome_reason in ('TOO_EXPENSIVE', 'NOT_AVAILABLE', 'NO_SUITABLE_TIME', 'WENT_SILENT', 'BOUGHT_ELSEWHERE', 'OTHER')),
  add column outcome_note text,
  -- its customer was erased: it stands for its orders, and no list shows it
  add column forgotten boolean not null default false,
  add column status text not null generated always as (
    case when closed_at is not null then 'CLOSED' when human_since is not null then 'HUMAN' else 'ASSISTANT' end) stored,
  add check (closed_at is null or outcome is not null),
  add check (outcome_reason is null or outcome = 'NOT_SOLD');

alter table conversation no force row level security;
alter table contact no force row level security;
update conversation c set forgotten = true from contact p where p.id = c.contact_id and p.erased_at is not null;
alter table conversation force row level security;
alter table contact force row level security;

-- Every list is read from an index alone, whatever it is filtered by, until the page is full.
drop index conversation_list;
create index conversation_list on conversation (company_id, last_message_at desc, id desc)
  include (channel_id, payment_status, status, assignee_id, outcome) where not forgotten;
create index conversation_waiting on conversation (company_id, last_message_at desc, id desc)
  include (channel_id, payment_status, status, assignee_id, outcome) where needs_human and not forgotten;
create index conversation_unread on conversation (company_id, last_message_at desc, id desc)
  include (channel_id, payment_status, status, assignee_id, outcome) where unread > 0 and not forgotten;
create index conversation_assigned on conversation (company_id, assignee_id, last_message_at desc, id desc)
  include (channel_id, payment_status, status, outcome) where assignee_id is not null and not forgotten;

-- What colleagues tell each other beside a thread. The customer and the assistant never see it.
create table conversation_note (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  conversation_id text not null,
  user_id text not null,
  text text not null check (length(text) between 1 and 4000),
  created_at timestamptz not null,
  unique (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
create index conversation_note_thread on conversation_note (conversation_id, created_at, id);
create index conversation_note_age on conversation_note (company_id, created_at);
select x8_protect('conversation_note');

-- Replies a company keeps ready, with placeholders in braces.
create table snippet (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  text text not null check (length(text) between 1 and 4000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (company_id, id),
  unique (company_id, name)
);
select x8_protect('snippet');

-- Finding through an index of words. Under row-level security the planner must not use one: its operator might tell of
-- rows of others. These functions look as the role that sees every company, which only who may become it can, and keep to
-- the transaction's own.

-- Messages with all these words, newest first, before a place. What is said often is among the newest few thousand, which
-- are looked through; only for what is not there the index of words is asked, and then there is not much of it.
create function find_messages(wanted tsquery, before_at timestamptz, before_id text, most integer)
returns table (id text, conversation_id text, seq integer, created_at timestamptz)
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  company constant text := current_setting('app.company_id', true);
  looked constant integer := 5000;
  floor_at timestamptz;
  floor_id text;
  found_now integer;
begin
  select m.created_at, m.id into floor_at, floor_id from message m
   where m.company_id = company and (m.created_at, m.id) < (before_at, before_id)
   order by m.created_at desc, m.id desc offset looked - 1 limit 1;
  return query
    select r.id, r.conversation_id, r.seq, r.created_at
      from (select m.id, m.conversation_id, m.seq, m.created_at, m.search from message m
             where m.company_id = company and (m.created_at, m.id) < (before_at, before_id)
             order by m.created_at desc, m.id desc limit looked) r
     where r.search @@ wanted
     order by r.created_at desc, r.id desc limit most;
  get diagnostics found_now = row_count;
  if floor_at is null or found_now >= most then return; end if;
  return query
    with hit as materialized (
      select m.id, m.conversation_id, m.seq, m.created_at from message m
       where m.company_id = company and m.search @@ wanted)
    select h.id, h.conversation_id, h.seq, h.created_at from hit h
     where (h.created_at, h.id) < (floor_at, floor_id)
     order by h.created_at desc, h.id desc limit most - found_now;
end $$;

-- Conversations of customers who are called so, the latest message first.
create function find_customers(wanted tsquery, before_at timestamptz, before_id text, most integer)
returns table (conversation_id text, last_message_at timestamptz)
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  company constant text := current_setting('app.company_id', true);
  looked constant integer := 1000;
  floor_at timestamptz;
  floor_id text;
  found_now integer;
begin
  select c.last_message_at, c.id into floor_at, floor_id from conversation c
   where c.company_id = company and not c.forgotten and (c.last_message_at, c.id) < (before_at, before_id)
   order by c.last_message_at desc, c.id desc offset looked - 1 limit 1;
  return query
    select r.id, r.last_message_at
      from (select c.id, c.contact_id, c.last_message_at from conversation c
             where c.company_id = company and not c.forgotten and (c.last_message_at, c.id) < (before_at, before_id)
             order by c.last_message_at desc, c.id desc limit looked) r
      join contact p on p.id = r.contact_id
     where p.search @@ wanted
     order by r.last_message_at desc, r.id desc limit most;
  get diagnostics found_now = row_count;
  if floor_at is null or found_now >= most then return; end if;
  return query
    with hit as materialized (select p.id from contact p where p.company_id = company and p.search @@ wanted)
    select c.id, c.last_message_at from hit h join conversation c on c.contact_id = h.id
     where not c.forgotten and (c.last_message_at, c.id) < (floor_at, floor_id)
     order by c.last_message_at desc, c.id desc limit most - found_now;
end $$;
