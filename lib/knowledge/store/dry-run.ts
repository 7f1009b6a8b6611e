import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { MissingItems } from '../uploads/schemas';
import type { Difference, DifferenceKind } from '../versions/schemas';
import { isMissing } from './is-missing';
import { type MergedUpload, mergedItems } from './merged-items';
import { toDifference } from './to-difference';

const Counts = z.object({
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  missing: z.number(),
});
export type DryRunCounts = z.infer<typeof Counts>;

/** Each item and answer of an upload beside what is on sale, and what is on sale beside nothing. */
function compared(upload: MergedUpload): Prisma.Sql {
  return Prisma.sql`${mergedItems(upload)}, sides as materialized (
    select 'ITEM' as subject, coalesce(c.id, m.id) as id, m.seq,
           case when c.id is null or c.archived_at is not null then null
                else x8_item_content(c) || jsonb_build_object('stock', c.stock) end as before,
           jsonb_build_object(
             'kind', m.kind, 'sku', m.sku, 'name', m.name, 'description', m.description, 'options', m.options,
             'price_minor', m.price_minor, 'currency', m.currency, 'unit', m.unit,
             'duration_minutes', m.duration_minutes, 'prepayment_kind', m.prepayment_kind,
             'prepayment_value', m.prepayment_value, 'format', m.format, 'place', m.place, 'archived', false,
             'stock', m.stock) as after
      from merged m left join catalogue_item c on c.id = m.old_id
    union all
    select 'FAQ', coalesce(f.id, r.id), r.seq,
           case when f.id is not null then jsonb_build_object('question', f.question, 'answer', f.answer) end,
           jsonb_build_object('question', r.content -> 'question', 'answer', r.content -> 'answer')
      from knowledge_base_row r left join faq_entry f on f.question = r.content ->> 'question'
     where r.knowledge_base_id = ${upload.id} and r.kind = 'FAQ'
    union all
    select 'ITEM', c.id, 2147483647, x8_item_content(c) || jsonb_build_object('stock', c.stock), null
      from catalogue_item c where c.archived_at is null and ${isMissing(upload.id)}
  ), compared as (
    select *, case when before is null then 'NEW' when after is null then 'WITHDRAWN' when before = after then 'SAME'
                   else 'CHANGED' end as kind from sides
  )`;
}

export async function countDryRun(tx: Tx<Ctx>, upload: MergedUpload): Promise<DryRunCounts> {
  const [row] = await tx.db.$queryRaw<unknown[]>`
    with ${compared(upload)}
    select (count(*) filter (where kind = 'NEW'))::integer as created,
           (count(*) filter (where kind = 'CHANGED'))::integer as changed,
           (count(*) filter (where kind = 'SAME'))::integer as unchanged,
           (count(*) filter (where kind = 'WITHDRAWN'))::integer as missing from compared`;
  return Counts.parse(row);
}

/** The largest jumps of a price first, then other changes, then what is gone, then what is new, in the file's order. */
export async function findDryRunDifferences(
  tx: Tx<Ctx>,
  upload: MergedUpload,
  page: { missing: MissingItems; kind: DifferenceKind | null; offset: number; limit: number },
): Promise<Difference[]> {
  const price = (side: Prisma.Sql) => Prisma.sql`nullif((${side} ->> 'price_minor')::numeric, 0)`;
  const jump = Prisma.sql`abs(ln(${price(Prisma.sql`after`)} / ${price(Prisma.sql`before`)}))`;
  const rows = await tx.db.$queryRaw<unknown[]>`
    with ${compared(upload)}
    select subject, id, kind, before, after from compared
     where kind <> 'SAME' and (kind <> 'WITHDRAWN' or ${page.missing === 'withdraw'})
       and (${page.kind}::text is null or kind = ${page.kind})
     order by case when kind = 'CHANGED' then nullif(${jump}, 0) end desc nulls last,
              array_position(array['CHANGED', 'WITHDRAWN', 'NEW'], kind), seq, id
     offset ${page.offset} limit ${page.limit}`;
  return rows.map(toDifference);
}

/** Of some items and answers on sale, those that would change or go. */
export async function findChangesOf(
  tx: Tx<Ctx>,
  upload: MergedUpload,
  of: { missing: MissingItems; itemIds: readonly string[]; questions: readonly string[] },
): Promise<Difference[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    with ${compared(upload)}
    select subject, id, kind, before, after from compared
     where (kind = 'CHANGED' or (kind = 'WITHDRAWN' and ${of.missing === 'withdraw'}))
       and ((subject = 'ITEM' and id = any(${of.itemIds}::text[]))
            or (subject = 'FAQ' and before ->> 'question' = any(${of.questions}::text[])))`;
  return rows.map(toDifference);
}
