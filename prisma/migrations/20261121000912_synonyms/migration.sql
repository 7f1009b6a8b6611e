-- Phrases that mean the same to a company's customers, beside the everyday ones that search knows by itself.
create table search_synonym (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  phrases text[] not null check (cardinality(phrases) between 2 and 12),
  created_at timestamptz not null
);
create index search_synonym_company on search_synonym (company_id, id desc);
select x8_protect('search_synonym');
