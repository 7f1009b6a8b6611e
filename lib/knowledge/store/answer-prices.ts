import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { type MergedUpload, mergedItems } from './merged-items';

const PricedAnswer = z.object({
  question: z.string(),
  answer: z.string(),
  /** null: on sale already, not in the file. */
  place: z.object({ sheet: z.string().nullable(), row: z.number() }).nullable(),
});
export type PricedAnswer = z.infer<typeof PricedAnswer>;

const mostAnswers = 500;

/** Answers with a number in them, as they would stand after publishing. */
export async function findPricedAnswers(tx: Tx<Ctx>, uploadId: string): Promise<PricedAnswer[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    with incoming as (
      select content ->> 'question' as question, content ->> 'answer' as answer,
             jsonb_build_object('sheet', sheet, 'row', row) as place
        from knowledge_base_row where knowledge_base_id = ${uploadId} and kind = 'FAQ')
    select * from incoming where answer ~ '[0-9]'
    union all
    select question, answer, null from faq_entry f
     where answer ~ '[0-9]' and not exists (select 1 from incoming i where i.question = f.question)
     limit ${mostAnswers}`;
  return rows.map((row) => PricedAnswer.parse(row));
}

/** What items of these names, in lower case, would cost after publishing. */
export async function findPricesByName(
  tx: Tx<Ctx>,
  upload: MergedUpload,
  names: readonly string[],
): Promise<Map<string, { name: string; prices: number[] }>> {
  if (names.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<{ key: string; name: string; prices: bigint[] }[]>`
    with ${mergedItems(upload)}
    select lower(name) as key, min(name) as name, array_agg(distinct price_minor) as prices
      from (select name, price_minor from merged
            union all
            select c.name, c.price_minor from catalogue_item c
             where c.archived_at is null and not exists (select 1 from merged m where m.old_id = c.id)) n
     where lower(name) = any(${names}::text[]) group by lower(name)`;
  return new Map(rows.map(({ key, name, prices }) => [key, { name, prices: prices.map(Number) }]));
}
