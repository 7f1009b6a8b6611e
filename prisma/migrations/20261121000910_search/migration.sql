-- Text as it is looked up, the same for items and questions: lower case, `е` for `ё`, decimal points, and after each
-- number with a measure the measure in one unit: `0,5 л` → `0.5 500ml`, `18 В` → `18 18v`, `1 час` → `1 60min`.
create function x8_search_text(body text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  measure constant text := '(?<![a-zа-я0-9.])(\d{1,9}(?:\.\d{1,6})?)(?:\s?(' ||
    'мл|ml|миллилитр[а-я]*|л|l|литр[а-я]*|lit(?:er|re)s?|г|гр|g|грамм[а-я]*|grams?|кг|kg|кило|килограмм[а-я]*|kilos?|' ||
    'мм|mm|см|cm|сантиметр[а-я]*|м|m|метр[а-я]*|met(?:er|re)s?|v|вольт[а-я]*|volts?|вт|w|ватт[а-я]*|watts?|квт|kw|' ||
    'гб|gb|гигабайт[а-я]*|тб|tb|терабайт[а-я]*|мач|mah|ач|ah|дюйм[а-я]*|inch(?:es)?|мин|минут[а-я]*|min|mins|minutes?|' ||
    'ч|час|часа|часов|h|hr|hours?)|(в|in)|\s?(″|”|"|''''))(?![a-zа-я0-9])';
  plain text := replace(lower(body), 'ё', 'е');
  between text[];
  found text[];
  told text;
  place int := 1;
begin
  if plain !~ '\d' then return plain; end if;
  plain := regexp_replace(plain, '(\d),(\d)', '\1.\2', 'g');
  between := regexp_split_to_array(plain, measure);
  told := between[1];
  for found in select regexp_matches(plain, measure, 'g') loop
    place := place + 1;
    told := told || found[1] || ' ' || x8_measure(found[1]::numeric, coalesce(found[2], found[3], found[4])) || ' ' ||
            coalesce(between[place], '');
  end loop;
  return told;
end $$;

-- A number and its unit in the one unit that all of its kind are told in.
create function x8_measure(amount numeric, unit text) returns text
language sql immutable strict parallel safe as $$
  select trim_scale(amount * times)::text || into_unit
    from (values
      ('^(мл|ml|миллилитр)', 1, 'ml'), ('^(л$|l$|литр|lit)', 1000, 'ml'),
      ('^(г$|гр$|g$|грамм|gram)', 1, 'g'), ('^(кг|kg|кило|kilo)', 1000, 'g'),
      ('^(мм|mm)', 1, 'mm'), ('^(см|cm|сантиметр)', 10, 'mm'), ('^(м$|m$|метр|met)', 1000, 'mm'),
      ('^(в$|v|вольт)', 1, 'v'), ('^(вт|w|ватт)', 1, 'w'), ('^(квт|kw)', 1000, 'w'),
      ('^(гб|gb|гига)', 1, 'gb'), ('^(тб|tb|тера)', 1, 'tb'), ('^(мач|mah)', 1, 'mah'), ('^(ач|ah)', 1000, 'mah'),
      ('^(дюйм|in|″|”|"|'''')', 1, 'inch'), ('^(мин|min)', 1, 'min'), ('^(ч|h)', 60, 'min')
    ) as unit_of (form, times, into_unit)
   where unit ~ form limit 1
$$;

-- How a word sounds, in Latin letters whichever it is written in: `айфон` → `aifon`, `iphone` → `ifon`.
create function x8_sound(word text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  heard text := replace(replace(lower(word), 'ё', 'е'), 'дж', 'j');
begin
  heard := translate(heard, 'абвгдежзийклмнопрстуфхцчшщыэюяъь', 'abvgdejziiklmnoprstufhcxssieua');
  -- Russian letters stand for one sound each; what follows is spelling.
  if word ~ '[a-z]' then
    heard := regexp_replace(heard, '(?<=[^aeiouy])e$', '');
    heard := regexp_replace(heard, '^x', 's');
    heard := replace(replace(replace(replace(heard, 'x', 'ks'), 'sch', 's'), 'sh', 's'), 'tch', 'x');
    heard := replace(replace(replace(replace(heard, 'ph', 'f'), 'ck', 'k'), 'th', 't'), 'qu', 'kv');
    heard := replace(replace(replace(replace(heard, 'oo', 'u'), 'ee', 'i'), 'ou', 'u'), 'zh', 'j');
    heard := replace(regexp_replace(replace(heard, 'ch', 'x'), 'c(?=[eiy])', 's', 'g'), 'kh', 'h');
    heard := translate(heard, 'cqwy', 'kkvi');
  end if;
  return regexp_replace(heard, '(.)\1+', '\1', 'g');
end $$;

-- The vector anew, of the text as it is looked up. Of a description, what comes first: the rest is told, not looked for.
alter table catalogue_item drop column search;
alter table catalogue_item add column search tsvector generated always as (
  setweight(to_tsvector('russian', x8_search_text(name || ' ' || sku)), 'A') ||
  setweight(to_tsvector('russian', x8_search_text(jsonb_path_query_array(options, '$.*')::text)), 'B') ||
  setweight(to_tsvector('russian', x8_search_text(left(description, 1000))), 'C')
) stored;
drop index if exists catalogue_item_trigram;

-- Each word under its company's name, so that the index leads to that company's rows only; titles and options again
-- with a `!`, the SKU with a `#`. Row-level security keeps an index of words from being used at all (their operators are not leak-proof), so the
-- look-up runs as the role that sees every company and names the one company itself.
create function x8_findable(company text, sku text, search tsvector) returns tsvector
language sql immutable strict parallel safe as $$
  select array_to_tsvector(array[company || '#' || lower(sku)] || array(
    select company || ':' || lexeme from unnest(tsvector_to_array(search)) lexeme
     union all
    select company || '!' || lexeme from unnest(tsvector_to_array(ts_filter(search, '{a,b}'))) lexeme))
$$;
-- What is written waits in a list that every look-up reads from end to end: kept short, a look-up takes a thirtieth.
create index catalogue_item_findable on catalogue_item using gin (x8_findable(company_id, sku, search))
  with (gin_pending_list_limit = 64);

-- Ids of the company's items on sale that a query holds for; its lexemes are those of `x8_findable`.
create function x8_find_items(query tsquery, of_kind text, lowest bigint, dearest bigint, most integer)
returns setof text
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return query
    select c.id from catalogue_item c
     where x8_findable(c.company_id, c.sku, c.search) @@ query
       and c.company_id = current_setting('app.company_id', true)
       and c.archived_at is null and (of_kind is null or c.kind = of_kind)
       and c.price_minor between lowest and dearest
     limit most;
end $$;

-- How many items hold each lexeme; counting ends at `most`.
create function x8_count_items(terms text[], most integer) returns table (term text, items integer)
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return query
    select t.term, (select count(*)::int from (
             select from catalogue_item c
              where x8_findable(c.company_id, c.sku, c.search) @@ quote_literal(t.term)::tsquery
                and c.company_id = current_setting('app.company_id', true) and c.archived_at is null
              limit most) held)
      from unnest(terms) as t (term);
end $$;

-- The words of titles and options, each under the trigrams of its sound: what a misspelt word may have meant. Words stay
-- when their last item goes; looking such a word up finds nothing.
create table catalogue_gram (
  company_id text not null references company (id) on delete cascade,
  gram text not null,
  word text not null,
  primary key (company_id, gram, word)
);
select x8_protect('catalogue_gram');

-- The words worth a misspelling.
create function x8_words_of(name text, options jsonb) returns setof text
language sql immutable strict parallel safe as $$
  select word from regexp_split_to_table(
           replace(lower(name || ' ' || jsonb_path_query_array(options, '$.*')::text), 'ё', 'е'), '[^a-zа-я]+') word
   where length(word) between 3 and 40
$$;

create function x8_note_words() returns trigger language plpgsql as $$
begin
  insert into catalogue_gram (company_id, gram, word)
  select w.company_id, gram, w.word
    from (select distinct n.company_id, word from changed n, x8_words_of(n.name, n.options) word) w,
         unnest(show_trgm(x8_sound(w.word)) || '='::text) gram
   where not exists (select from catalogue_gram k
                      where k.company_id = w.company_id and k.gram = '=' and k.word = w.word)
      on conflict do nothing;
  return null;
end $$;
create trigger note_words_inserted after insert on catalogue_item
  referencing new table as changed for each statement execute function x8_note_words();
create trigger note_words_updated after update on catalogue_item
  referencing new table as changed for each statement execute function x8_note_words();

-- What is on sale already.
grant select on catalogue_item to x8_across;
grant select, insert on catalogue_gram to x8_across;
set local role x8_across;
insert into catalogue_gram (company_id, gram, word)
select w.company_id, gram, w.word
  from (select distinct n.company_id, word from catalogue_item n, x8_words_of(n.name, n.options) word) w,
       unnest(show_trgm(x8_sound(w.word)) || '='::text) gram;
set local role none;
