import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { FaqEntry } from '../schemas';
import { joinWords } from '../search/join-words';
import { knownWords } from '../search/known-words';
import type { QueryWord } from '../search/query-word';

export interface FoundFaq {
  readonly value: FaqEntry;
  readonly title: string;
  readonly inTitle: readonly string[];
  readonly inBody: readonly string[];
  /** 0..1: how much the question as a whole looks like what was asked, letter by letter. */
  readonly likeness: number;
}

const mostCandidates = 300;
/** Below this, questions share letters by accident; what is above is judged letter by letter. */
const nearlyAlike = 0.3;

/**
 * Reduces each word to its stem in the database's dictionary (`russian` stems Latin words as English) and says whether
 * any question or answer of the company holds it; stop words are left out.
 */
export async function findFaqWords(tx: Tx<Ctx>, words: readonly string[]): Promise<QueryWord[]> {
  if (words.length === 0) return [];
  const asked = [...words, ...joinWords(words).map(({ word }) => word)];
  const told = await tx.db.$queryRaw<QueryWord[]>`
    select w.word, l.stem,
           exists (select 1 from faq_entry c where c.search @@ l.term) as known,
           exists (select 1 from faq_entry c where ts_filter(c.search, '{a,b}') @@ l.term) as titled
      from unnest(${asked}::text[]) as w (word),
           lateral (select stem, quote_literal(stem)::tsquery as term
                      from unnest(tsvector_to_array(to_tsvector('russian', w.word))) stem limit 1) l`;
  return knownWords(words, told);
}

/** Questions that hold a word, or are nearly like an unknown one. */
export async function findFaqMatches(
  tx: Tx<Ctx>,
  words: readonly QueryWord[],
  asked: string,
): Promise<FoundFaq[]> {
  const stems = JSON.stringify(words.map(({ word, stem }) => ({ word, stem })));
  const rows = await tx.db.$queryRaw<(Omit<FoundFaq, 'value' | 'title'> & { question: string })[]>`
    with query as (
      select * from jsonb_to_recordset(${stems}::jsonb) as q (word text, stem text)
    ), terms as (select string_agg(quote_literal(stem), ' | ')::tsquery as any_term from query)
    select c.id, c.question, c.answer, c.created_at as "createdAt", c.updated_at as "updatedAt",
           ${wordsIn('a')} as "inTitle", ${wordsIn('c')} as "inBody",
           similarity(lower(c.question), lower(${asked})) as likeness
      from faq_entry c cross join terms
     where c.search @@ any_term or similarity(lower(c.question), lower(${asked})) >= ${nearlyAlike}
        or ${alike(words)}
     order by ts_rank(c.search, any_term) desc nulls last, c.id
     limit ${mostCandidates}`;
  return rows.map((row) => ({
    value: FaqEntry.parse(row),
    title: row.question,
    inTitle: row.inTitle,
    inBody: row.inBody,
    likeness: Number(row.likeness),
  }));
}

/** Which of the words stand in a part of the vector: A is the question, C the answer. */
const wordsIn = (part: 'a' | 'c') => Prisma.sql`
  array(select q.word from query q where q.stem = any(tsvector_to_array(ts_filter(c.search, ${`{${part}}`}::"char"[]))))`;

/** The question looks like one of the words that no question has: candidates for a typing error. */
function alike(words: readonly QueryWord[]): Prisma.Sql {
  const strange = words.filter(({ word, titled }) => !titled && word.length >= 4 && !/\p{N}/u.test(word));
  if (strange.length === 0) return Prisma.sql`false`;
  const tests = strange.map(
    ({ word }) => Prisma.sql`word_similarity(${word}, lower(c.question)) >= ${nearlyAlike}`,
  );
  return Prisma.join(tests, ' or ');
}
