-- Text as it is looked up, the same for items and questions: lower case, `е` for `ё`, decimal points, and after each
-- number with a measure the measure in one unit: `0,5 л` → `0.5 500ml`, `18 В` → `18 18v`, `1 час` → `1 60min`.
create function x8_search_text(body text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  plain text := replace(lower(body), 'ё', 'е');
  parts text[];
  told text;
  measure text;
begin
  if plain !~ '\d' then return plain; end if;
  plain := regexp_replace(translate(plain, E'\x01', ' '), '(\d),(\d)', '\1.\2', 'g');
  -- Numbers and what may be their units, told apart by a mark: a pattern of all the units takes ten times as long.
  parts := string_to_array(regexp_replace(plain,
    '(?<![a-zа-я0-9.])(\d+(?:\.\d+)?)(\s?)([a-zа-я]+|″|”|"|'''')(?![a-zа-я0-9])', E'\x01\\1\x01\\2\x01\\3\x01', 'g'), E'\x01');
  told := parts[1];
  for place in 2 .. cardinality(parts) by 4 loop
    measure := null;
    -- Apart from its number, `в` is a word of its own.
    if parts[place] ~ '^\d{1,9}(\.\d{1,6})?$' and (parts[place + 1] = '' or parts[place + 2] not in ('в', 'in')) then
      measure := x8_measure(parts[place]::numeric, parts[place + 2]);
    end if;
    told := told || parts[place] || coalesce(' ' || measure || ' ', parts[place + 1] || parts[place + 2]) ||
            parts[place + 3];
  end loop;
  return told;
end $$;

-- A number and its unit in the one unit that all of its kind are told in; null when it is no unit.
create function x8_measure(amount numeric, unit text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  known constant jsonb := '{
    "мл": [1, "ml"], "ml": [1, "ml"], "миллилитр": [1, "ml"],
    "л": [1000, "ml"], "l": [1000, "ml"], "литр": [1000, "ml"], "liter": [1000, "ml"], "liters": [1000, "ml"],
    "litre": [1000, "ml"], "litres": [1000, "ml"],
    "г": [1, "g"], "гр": [1, "g"], "g": [1, "g"], "грамм": [1, "g"], "gram": [1, "g"], "grams": [1, "g"],
    "кг": [1000, "g"], "kg": [1000, "g"], "кило": [1000, "g"], "килограмм": [1000, "g"], "kilo": [1000, "g"],
    "kilos": [1000, "g"],
    "мм": [1, "mm"], "mm": [1, "mm"], "см": [10, "mm"], "cm": [10, "mm"], "сантиметр": [10, "mm"],
    "м": [1000, "mm"], "m": [1000, "mm"], "метр": [1000, "mm"], "meter": [1000, "mm"], "meters": [1000, "mm"],
    "metre": [1000, "mm"], "metres": [1000, "mm"],
    "в": [1, "v"], "v": [1, "v"], "вольт": [1, "v"], "volt": [1, "v"], "volts": [1, "v"],
    "вт": [1, "w"], "w": [1, "w"], "ватт": [1, "w"], "watt": [1, "w"], "watts": [1, "w"],
    "квт": [1000, "w"], "kw": [1000, "w"],
    "гб": [1, "gb"], "gb": [1, "gb"], "гигабайт": [1, "gb"], "тб": [1, "tb"], "tb": [1, "tb"], "терабайт": [1, "tb"],
    "мач": [1, "mah"], "mah": [1, "mah"], "ач": [1000, "mah"], "ah": [1000, "mah"],
    "дюйм": [1, "inch"], "in": [1, "inch"], "inch": [1, "inch"], "inches": [1, "inch"],
    "″": [1, "inch"], "”": [1, "inch"], "\"": [1, "inch"], "''''": [1, "inch"],
    "мин": [1, "min"], "минут": [1, "min"], "min": [1, "min"], "mins": [1, "min"], "minute": [1, "min"],
    "minutes": [1, "min"], "ч": [60, "min"], "час": [60, "min"], "часа": [60, "min"], "часов": [60, "min"],
    "h": [60, "min"], "hr": [60, "min"], "hour": [60, "min"], "hours": [60, "min"]
  }'::jsonb -> coalesce(substring(unit from
    '^(миллилитр|литр|грамм|килограмм|сантиметр|метр|вольт|ватт|гигабайт|терабайт|дюйм|минут)[а-я]*$'), unit);
begin
  return trim_scale(amount * (known -> 0)::integer)::text || (known ->> 1);
end $$;

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
-- The unique one of the same columns does.
drop index if exists catalogue_item_company;

-- Each word under its company's name, so that the index leads to that company's rows only; titles and options again
-- with a `!`, the SKU with a `#`. Row-level security keeps an index of words from being used at all (their operators are
-- not leak-proof), so the look-up runs as the role that sees every company and names the one company itself. Of strings,
-- not of rows: this is worked out for every item that is written.
create function x8_findable(company text, sku text, search tsvector) returns tsvector
language sql immutable strict parallel safe as $$
  select array_to_tsvector(array[company || '#' || lower(sku)] ||
    string_to_array(company || ':' || array_to_string(tsvector_to_array(search), E'\x01' || company || ':'), E'\x01') ||
    string_to_array(company || '!' || array_to_string(tsvector_to_array(ts_filter(search, '{a,b}')),
                                                      E'\x01' || company || '!'), E'\x01'))
$$;
create index catalogue_item_findable on catalogue_item using gin (x8_findable(company_id, sku, search));

-- What is written waits in a list that every look-up reads from end to end. Put in its place after each statement, a look-up
-- takes down to a fifth; a list that is merely kept short makes publishing many items a quarter slower. Only the owner may.
create function x8_tidy_findable() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform gin_clean_pending_list('catalogue_item_findable');
  return null;
end $$;
create trigger tidy_findable after insert or update on catalogue_item
  for each statement execute function x8_tidy_findable();

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
  -- Most changes are of stock and prices.
  if tg_op = 'UPDATE' then
    if not exists (select from changed n join was w on w.id = n.id
                    where (w.name, w.options) is distinct from (n.name, n.options)) then
      return null;
    end if;
  end if;
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
  referencing old table as was new table as changed for each statement execute function x8_note_words();

-- What is on sale already.
grant select on catalogue_item to x8_across;
grant select, insert on catalogue_gram to x8_across;
set local role x8_across;
insert into catalogue_gram (company_id, gram, word)
select w.company_id, gram, w.word
  from (select distinct n.company_id, word from catalogue_item n, x8_words_of(n.name, n.options) word) w,
       unnest(show_trgm(x8_sound(w.word)) || '='::text) gram;
set local role none;
