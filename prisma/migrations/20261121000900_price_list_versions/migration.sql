-- An upload of any size: its rows stand in a table of their own, read by a job in pieces. `reading` is raised whenever the
-- file is begun again, so that a reading which was overtaken cannot write any more.
alter table knowledge_base drop constraint knowledge_base_status_check;
alter table knowledge_base
  add constraint knowledge_base_status_check check (status in ('READING', 'PARSED', 'FAILED', 'PUBLISHED', 'DISCARDED')),
  add column reading integer not null default 1,
  add column declared_type text check (declared_type in ('PRODUCT', 'SERVICE')),
  -- what the owner says the columns are; null: as they were understood
  add column mapping jsonb,
  add column read_rows integer not null default 0,
  add column read_percent integer not null default 0 check (read_percent between 0 and 100),
  -- {key, params} of errors.json, when the file as a whole could not be used
  add column problem jsonb,
  add column items integer not null default 0,
  add column faq integer not null default 0,
  add column refused integer not null default 0,
  add constraint knowledge_base_company_id unique (company_id, id),
  add constraint knowledge_base_problem check ((status = 'FAILED') = (problem is not null));

-- What a row of the file became: an item, an answer, or a refusal. `id` is that of the item or answer, should it be new.
create table knowledge_base_row (
  company_id text not null references company (id) on delete cascade,
  knowledge_base_id text not null,
  -- the order of the file
  seq integer not null,
  kind text not null check (kind in ('ITEM', 'FAQ', 'REFUSED')),
  id text,
  sheet text,
  row integer not null,
  content jsonb not null,
  primary key (knowledge_base_id, seq),
  foreign key (company_id, knowledge_base_id) references knowledge_base (company_id, id) on delete cascade,
  check ((kind = 'REFUSED') = (id is null))
);
create index knowledge_base_row_kind on knowledge_base_row (knowledge_base_id, kind, seq);
select x8_protect('knowledge_base_row');

-- Reports of old are as the reading was then. What waits to be published is read again from its file.
update knowledge_base
   set items = jsonb_array_length(report -> 'items'), faq = jsonb_array_length(report -> 'faq'),
       refused = jsonb_array_length(report -> 'refused'), read_percent = 100;
alter table knowledge_base alter column report drop not null;
update knowledge_base set report = null;
update knowledge_base set status = 'FAILED', problem = '{"key": "reading-interrupted", "params": {}}'
 where status = 'PARSED';

-- What was on sale from one moment to the next: an upload published, edits by hand, or an earlier version brought back.
create table catalogue_version (
  company_id text not null references company (id) on delete cascade,
  number integer not null check (number > 0),
  kind text not null check (kind in ('UPLOAD', 'HAND', 'RESTORED')),
  knowledge_base_id text,
  -- the version that was brought back; 0: what there was before the first one
  restored integer,
  by_user text,
  at timestamptz not null,
  -- items and answers together
  created integer not null default 0,
  changed integer not null default 0,
  withdrawn integer not null default 0,
  primary key (company_id, number),
  foreign key (company_id, knowledge_base_id) references knowledge_base (company_id, id),
  check ((kind = 'UPLOAD') = (knowledge_base_id is not null)),
  check ((kind = 'RESTORED') = (restored is not null))
);
select x8_protect('catalogue_version');

-- Every change of what is said about an item or an answer, whoever made it. Stock belongs to sales and photos to the item:
-- neither is kept here, so neither comes back. `version` null: by hand, since the last version.
create sequence catalogue_change_order;
create table catalogue_change (
  company_id text not null references company (id) on delete cascade,
  seq bigint not null default nextval('catalogue_change_order'),
  version integer,
  subject text not null check (subject in ('ITEM', 'FAQ')),
  subject_id text not null,
  before jsonb,
  after jsonb,
  at timestamptz,
  primary key (company_id, seq),
  foreign key (company_id, version) references catalogue_version (company_id, number),
  check (before is not null or after is not null)
);
create index catalogue_change_version on catalogue_change (company_id, version, seq);
select x8_protect('catalogue_change');

create function x8_item_content(item catalogue_item) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'kind', item.kind, 'sku', item.sku, 'name', item.name, 'description', item.description, 'options', item.options,
    'price_minor', item.price_minor, 'currency', item.currency, 'unit', item.unit,
    'duration_minutes', item.duration_minutes, 'prepayment_kind', item.prepayment_kind,
    'prepayment_value', item.prepayment_value, 'format', item.format, 'place', item.place,
    'archived', item.archived_at is not null)
$$;

-- The number is set by whoever publishes or brings back, for the length of the transaction.
create function x8_catalogue_version() returns integer language sql stable as $$
  select nullif(current_setting('app.catalogue_version', true), '')::integer
$$;

create function x8_keep_item_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into catalogue_change (company_id, version, subject, subject_id, after, at)
    select n.company_id, x8_catalogue_version(), 'ITEM', n.id, x8_item_content(n), n.updated_at from is_now n;
  else
    insert into catalogue_change (company_id, version, subject, subject_id, before, after, at)
    select n.company_id, x8_catalogue_version(), 'ITEM', n.id, x8_item_content(w), x8_item_content(n), n.updated_at
      from is_now n join was w on w.id = n.id
     where (w.kind, w.sku, w.name, w.description, w.options, w.price_minor, w.currency, w.unit, w.duration_minutes,
            w.prepayment_kind, w.prepayment_value, w.format, w.place, w.archived_at is null)
           is distinct from
           (n.kind, n.sku, n.name, n.description, n.options, n.price_minor, n.currency, n.unit, n.duration_minutes,
            n.prepayment_kind, n.prepayment_value, n.format, n.place, n.archived_at is null);
  end if;
  return null;
end $$;
create trigger item_added after insert on catalogue_item
  referencing new table as is_now for each statement execute function x8_keep_item_change();
create trigger item_changed after update on catalogue_item
  referencing old table as was new table as is_now for each statement execute function x8_keep_item_change();

create function x8_keep_faq_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into catalogue_change (company_id, version, subject, subject_id, after, at)
    select n.company_id, x8_catalogue_version(), 'FAQ', n.id,
           jsonb_build_object('question', n.question, 'answer', n.answer), n.updated_at from is_now n;
  elsif tg_op = 'UPDATE' then
    insert into catalogue_change (company_id, version, subject, subject_id, before, after, at)
    select n.company_id, x8_catalogue_version(), 'FAQ', n.id,
           jsonb_build_object('question', w.question, 'answer', w.answer),
           jsonb_build_object('question', n.question, 'answer', n.answer), n.updated_at
      from is_now n join was w on w.id = n.id
     where (w.question, w.answer) is distinct from (n.question, n.answer);
  else
    -- A company that goes takes its answers along; nothing is kept of it.
    insert into catalogue_change (company_id, version, subject, subject_id, before)
    select w.company_id, x8_catalogue_version(), 'FAQ', w.id,
           jsonb_build_object('question', w.question, 'answer', w.answer)
      from was w join company c on c.id = w.company_id;
  end if;
  return null;
end $$;
create trigger faq_added after insert on faq_entry
  referencing new table as is_now for each statement execute function x8_keep_faq_change();
create trigger faq_changed after update on faq_entry
  referencing old table as was new table as is_now for each statement execute function x8_keep_faq_change();
create trigger faq_removed after delete on faq_entry
  referencing old table as was for each statement execute function x8_keep_faq_change();

-- Which answers would change: the newest steps of a company.
create index assistant_step_recent on assistant_step (company_id, at desc);
