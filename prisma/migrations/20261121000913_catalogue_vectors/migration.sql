-- What an item says, as a model of meanings reads it: its name, its options, the beginning of its description.
create function x8_item_words(item catalogue_item) returns text language sql stable as $$
  select left(concat_ws(E'\n', item.name,
    (select string_agg(key || ': ' || value, ', ' order by key) from jsonb_each_text(item.options)),
    nullif(item.description, '')), 2000)
$$;

-- Where a model places each item: a vector of length one in whole numbers from -127 to 127, times `scale`. `words_hash` is
-- of the words it was made from. `revision` rises with every writing of a company, so that a reader asks for what is new.
create table catalogue_vector (
  item_id text primary key,
  company_id text not null references company (id) on delete cascade,
  model text not null,
  words_hash text not null,
  vector bytea not null check (length(vector) between 1 and 8192),
  scale double precision not null check (scale >= 0),
  revision bigint not null,
  made_at timestamptz not null,
  foreign key (company_id, item_id) references catalogue_item (company_id, id) on delete cascade
);
create index catalogue_vector_newest on catalogue_vector (company_id, model, revision);
select x8_protect('catalogue_vector');
