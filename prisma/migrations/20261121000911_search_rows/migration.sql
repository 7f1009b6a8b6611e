-- The look-up gives as much of each item as its place in an answer takes, and which of the stems it holds where. The lexemes
-- name the company already; that rows are of it is checked without an index (`|| ''`), because a planner without figures on
-- the table, as after the first large import, would read all the company's rows beside the few that hold a word.
create function x8_find_items(
  query tsquery, stems text[], of_kind text, lowest bigint, dearest bigint, most integer
) returns table (id text, kind text, sku text, name text, options jsonb, price_minor bigint, stock integer, held text[])
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return query
    select c.id, c.kind, c.sku, c.name, c.options, c.price_minor, c.stock,
           array(select part || word.lexeme from unnest(c.search) word, unnest(word.weights) part
                  where word.lexeme = any(stems))
      from catalogue_item c
     where x8_findable(c.company_id, c.sku, c.search) @@ query
       and c.company_id || '' = current_setting('app.company_id', true)
       and c.archived_at is null and (of_kind is null or c.kind = of_kind)
       and c.price_minor between lowest and dearest
     limit most;
end $$;

-- How many items hold each stem, in titles and options and anywhere; counting ends at `most`.
create function x8_count_items(stems text[], most integer) returns table (stem text, titled integer, known integer)
language plpgsql stable set role = 'x8_across' set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  company constant text := current_setting('app.company_id', true);
begin
  foreach stem in array stems loop
    select count(*) into titled from (
      select from catalogue_item c
       where x8_findable(c.company_id, c.sku, c.search) @@ quote_literal(company || '!' || stem)::tsquery
         and c.company_id || '' = company and c.archived_at is null
       limit most) some_items;
    known := titled;
    if titled < most then
      select count(*) into known from (
        select from catalogue_item c
         where x8_findable(c.company_id, c.sku, c.search) @@ quote_literal(company || ':' || stem)::tsquery
           and c.company_id || '' = company and c.archived_at is null
         limit most) some_items;
    end if;
    return next;
  end loop;
end $$;
