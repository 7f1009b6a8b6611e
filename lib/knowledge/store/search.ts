import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ItemKind } from '../schemas';
import type { Holding } from '../search/lexeme-queries';

/** As much of an item as its place in an answer takes. */
export interface Candidate {
  readonly id: string;
  readonly kind: ItemKind;
  readonly sku: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly priceMinor: number;
  readonly stock: number | null;
  /** Stems of the query that it holds, each after the part that holds it: A the title, B the options, C the body. */
  readonly held: readonly string[];
}

type CandidateRow = Omit<Candidate, 'priceMinor'> & { readonly priceMinor: bigint };

export interface CandidateFilter {
  readonly kind: ItemKind | null;
  readonly priceMinMinor?: number | undefined;
  readonly priceMaxMinor?: number | undefined;
}

/** A word of some title that sounds or is written like one of the query. */
export interface NearWord {
  readonly word: string;
  readonly near: string;
  readonly nearStem: string | null;
  /** How the word, its stem and the near one sound. */
  readonly sound: string;
  readonly stemSound: string;
  readonly nearSound: string;
}

/** What is found of each query; the final order is decided outside the database. */
const mostCandidates = 100;
/** A word that so many items hold is common: nobody needs to know how common. */
export const mostCounted = 100;
const mostNear = 16;
const dearest = 9_000_000_000_000_000;

/** The query as texts are looked up: lower case, measures in one unit. See `x8_search_text`. */
export async function readQueryText(tx: Tx<Ctx>, query: string): Promise<string> {
  // Without a number there is nothing to reckon.
  if (!/\d/.test(query)) return query.toLowerCase().replaceAll('ё', 'е');
  const [row] = await tx.db.$queryRaw<{ text: string }[]>`select x8_search_text(${query}) as text`;
  return row?.text ?? '';
}

/** The stems that some item holds, with how many hold each; counting ends at `mostCounted`. */
export async function countHolding(tx: Tx<Ctx>, stems: readonly string[]): Promise<Map<string, Holding>> {
  if (stems.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<(Holding & { stem: string })[]>`
    select stem, titled, known from x8_count_items(${[...new Set(stems)]}::text[], ${mostCounted}::int)`;
  return new Map(rows.filter(({ known }) => known > 0).map(({ stem, ...holding }) => [stem, holding]));
}

/** Words of titles and options of the company that sound like a word, the likest first. */
export async function findNearWords(
  tx: Tx<Ctx>,
  words: ReadonlyArray<{ readonly word: string; readonly stem: string }>,
): Promise<NearWord[]> {
  if (words.length === 0) return [];
  const asked = JSON.stringify(words.map(({ word, stem }) => ({ word, stem })));
  // Materialised: else how a word sounds would be worked out anew for each word that shares a gram with it.
  return tx.db.$queryRaw<NearWord[]>`
    with q as materialized (
      select word, x8_sound(word) as sound, x8_sound(stem) as stem_sound, show_trgm(x8_sound(word)) as grams
        from jsonb_to_recordset(${asked}::jsonb) as w (word text, stem text))
    select q.word, q.sound, q.stem_sound as "stemSound", n.word as near, x8_sound(n.word) as "nearSound",
           (select stem from unnest(tsvector_to_array(to_tsvector('russian', n.word))) stem limit 1) as "nearStem"
      from q,
           lateral (select g.word, count(*) as shared from catalogue_gram g
                     where g.gram = any(q.grams)
                     group by g.word having count(*) >= greatest(2, 0.35 * cardinality(q.grams))
                     order by shared desc, g.word limit ${mostNear}) n`;
}

/** Items on sale that one of the queries (over `x8_findable`) holds for, a bounded number of each, in no order. */
export async function findCandidates(
  tx: Tx<Ctx>,
  queries: readonly string[],
  stems: readonly string[],
  filter: CandidateFilter,
): Promise<Candidate[]> {
  if (queries.length === 0) return [];
  const { kind, priceMinMinor = 0, priceMaxMinor = dearest } = filter;
  const rows = await tx.db.$queryRaw<CandidateRow[]>`
    select found.id, kind, sku, name, options, price_minor as "priceMinor", stock, held
      from unnest(${queries}::text[]) as asked (query),
           x8_find_items(asked.query::tsquery, ${stems}::text[], ${kind}, ${priceMinMinor}::bigint,
                         ${priceMaxMinor}::bigint, ${mostCandidates}::int) found`;
  return rows.map((row) => ({ ...row, priceMinor: Number(row.priceMinor) }));
}

/** Those of some items that are on sale and within the limits, in no order. */
export async function findCandidatesById(
  tx: Tx<Ctx>,
  ids: readonly string[],
  filter: CandidateFilter,
): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  const { kind, priceMinMinor = 0, priceMaxMinor = dearest } = filter;
  const rows = await tx.db.$queryRaw<CandidateRow[]>`
    select id, kind, sku, name, options, price_minor as "priceMinor", stock, array[]::text[] as held
      from catalogue_item
     where id = any(${ids}::text[]) and archived_at is null and (${kind}::text is null or kind = ${kind})
       and price_minor between ${priceMinMinor}::bigint and ${priceMaxMinor}::bigint`;
  return rows.map((row) => ({ ...row, priceMinor: Number(row.priceMinor) }));
}

/** Items on sale, the cheapest first: what there is to choose from when nothing was named. */
export async function findCheapest(tx: Tx<Ctx>, filter: CandidateFilter): Promise<Candidate[]> {
  const { kind, priceMinMinor = 0, priceMaxMinor = dearest } = filter;
  const rows = await tx.db.$queryRaw<CandidateRow[]>`
    select id, kind, sku, name, options, price_minor as "priceMinor", stock, array[]::text[] as held
      from catalogue_item
     where archived_at is null and (${kind}::text is null or kind = ${kind})
       and price_minor between ${priceMinMinor}::bigint and ${priceMaxMinor}::bigint
     order by price_minor, id limit ${mostCandidates}`;
  return rows.map((row) => ({ ...row, priceMinor: Number(row.priceMinor) }));
}
