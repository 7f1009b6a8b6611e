import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { type CatalogueItem, FaqEntry, type ItemKind } from '../schemas';
import { joinWords } from '../search/join-words';
import { knownWords } from '../search/known-words';
import type { QueryWord, TextMatch } from '../search/score-text';
import { toItem } from './to-item';

export interface Found<T> {
  readonly value: T;
  readonly match: TextMatch;
}

/** `likeness`, 0..1: how much the question as a whole looks like what was asked, letter by letter. */
export interface FoundFaq extends Found<FaqEntry> {
  readonly likeness: number;
}

/** Candidates are many more than answers: the final order is decided outside the database. */
const mostCandidates = 300;
/** Below this, names share letters by accident; what is above is judged letter by letter. */
const nearlyAlike = 0.3;

const scopes = {
  items: Prisma.sql`catalogue_item c where c.archived_at is null`,
  faq: Prisma.sql`faq_entry c where true`,
} as const;

/**
 * Reduces each word to its stem in the database's dictionary (`russian` stems Latin words as English) and says whether
 * any text of the company holds it; stop words are left out.
 */
export async function findQueryWords(
  tx: Tx<Ctx>,
  scope: keyof typeof scopes,
  words: readonly string[],
): Promise<QueryWord[]> {
  if (words.length === 0) return [];
  const asked = [...words, ...joinWords(words).map(({ word }) => word)];
  const told = await tx.db.$queryRaw<QueryWord[]>`
    select w.word, l.stem,
           exists (select 1 from ${scopes[scope]} and c.search @@ l.term) as known,
           exists (select 1 from ${scopes[scope]} and ts_filter(c.search, '{a,b}') @@ l.term) as titled
      from unnest(${asked}::text[]) as w (word),
           lateral (select stem, quote_literal(stem)::tsquery as term
                      from unnest(tsvector_to_array(to_tsvector('russian', w.word))) stem limit 1) l`;
  return knownWords(words, told);
}

/** Which of the words stand in a part of the vector: A is the title, B the options, C the body. */
const wordsIn = (part: 'a' | 'b' | 'c') => Prisma.sql`
  array(select q.word from query q where q.stem = any(tsvector_to_array(ts_filter(c.search, ${`{${part}}`}::"char"[]))))`;

function query(words: readonly QueryWord[]): Prisma.Sql {
  const rows = JSON.stringify(words.map(({ word, stem }) => ({ word, stem })));
  return Prisma.sql`with query as (
    select * from jsonb_to_recordset(${rows}::jsonb) as q (word text, stem text)
  ), terms as (select string_agg(quote_literal(stem), ' | ')::tsquery as any_term from query)`;
}

/** The title looks like one of the words that no title has: candidates for a typing error. */
function alike(title: Prisma.Sql, words: readonly QueryWord[]): Prisma.Sql {
  const strange = words.filter(({ word, titled }) => !titled && word.length >= 4 && !/\p{N}/u.test(word));
  if (strange.length === 0) return Prisma.sql`false`;
  const tests = strange.map(
    ({ word }) => Prisma.sql`word_similarity(${word}, lower(${title})) >= ${nearlyAlike}`,
  );
  return Prisma.join(tests, ' or ');
}

/** Live items that hold a word, have a SKU among `skus` (lower case), or a name nearly like an unknown word. */
export async function findItemMatches(
  tx: Tx<Ctx>,
  words: readonly QueryWord[],
  skus: readonly string[],
  kind: ItemKind | null,
): Promise<Found<CatalogueItem>[]> {
  const rows = await tx.db.$queryRaw<(MatchColumns & { name: string })[]>`
    ${query(words)}
    select c.id, c.kind, c.sku, c.name, c.description, c.options, c.price_minor as "priceMinor", c.currency, c.unit,
           c.stock, c.duration_minutes as "durationMinutes", c.prepayment_kind as "prepaymentKind",
           c.prepayment_value as "prepaymentValue", c.format, c.place, c.photo_id as "photoId", c.archived_at as "archivedAt",
           c.created_at as "createdAt", c.updated_at as "updatedAt",
           ${wordsIn('a')} as "inTitle", ${wordsIn('b')} as "inOptions", ${wordsIn('c')} as "inBody"
      from catalogue_item c cross join terms
     where c.archived_at is null and (${kind}::text is null or c.kind = ${kind})
       and (c.search @@ any_term or lower(c.sku) = any(${skus}::text[]) or ${alike(Prisma.sql`c.name`, words)})
     order by lower(c.sku) = any(${skus}::text[]) desc, ts_rank(c.search, any_term) desc nulls last, c.id
     limit ${mostCandidates}`;
  return rows.map((row) => ({ value: toItem(row), match: { ...matchOf(row), title: row.name } }));
}

/** Questions that hold a word, or are nearly like an unknown one. */
export async function findFaqMatches(
  tx: Tx<Ctx>,
  words: readonly QueryWord[],
  asked: string,
): Promise<FoundFaq[]> {
  const rows = await tx.db.$queryRaw<(MatchColumns & { question: string; likeness: number })[]>`
    ${query(words)}
    select c.id, c.question, c.answer, c.created_at as "createdAt", c.updated_at as "updatedAt",
           ${wordsIn('a')} as "inTitle", array[]::text[] as "inOptions", ${wordsIn('c')} as "inBody",
           similarity(lower(c.question), lower(${asked})) as likeness
      from faq_entry c cross join terms
     where c.search @@ any_term or similarity(lower(c.question), lower(${asked})) >= ${nearlyAlike}
        or ${alike(Prisma.sql`c.question`, words)}
     order by ts_rank(c.search, any_term) desc nulls last, c.id
     limit ${mostCandidates}`;
  return rows.map((row) => ({
    value: FaqEntry.parse(row),
    match: { ...matchOf(row), title: row.question },
    likeness: Number(row.likeness),
  }));
}

type MatchColumns = Omit<TextMatch, 'title'>;

const matchOf = ({ inTitle, inOptions, inBody }: MatchColumns): MatchColumns => ({
  inTitle,
  inOptions,
  inBody,
});
