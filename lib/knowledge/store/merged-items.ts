import { Prisma } from '@/lib/platform/db/generated/client';
import type { TableFields } from './tables-of';

/** An upload whose rows are to be compared with what is on sale. */
export interface MergedUpload {
  readonly id: string;
  readonly tables: readonly TableFields[];
  readonly currency: string;
}

const keep = (field: string) => Prisma.sql`(c.kind = i.kind and not i.present ? ${field})`;

/**
 * `with` parts: `merged` has each item of an upload as it would be on sale, beside `old_id`, the item of its SKU. What its
 * table has no column for stays as it is; an item of another kind keeps nothing, because a product has no prepayment and
 * a service no stock.
 */
export function mergedItems({ id, tables, currency }: MergedUpload): Prisma.Sql {
  return Prisma.sql`
    tables as (
      select * from jsonb_to_recordset(${JSON.stringify(tables)}::jsonb) as t ("table" integer, present jsonb)
    ), staged as materialized (
      select r.id, r.seq, r.sheet, r.row, t.present, x.*
        from knowledge_base_row r
        cross join lateral jsonb_to_record(r.content) as x (
          "table" integer, kind text, sku text, name text, description text, options jsonb, "priceMinor" bigint, unit text,
          stock integer, "durationMinutes" integer, prepayment jsonb, format text, place text)
        join tables t on t."table" = x."table"
       where r.knowledge_base_id = ${id} and r.kind = 'ITEM'
    ), merged as materialized (
      select i.id, c.id as old_id, i.seq, i.sheet, i.row, i.kind, i.sku, i.name, i."priceMinor" as price_minor,
             ${currency} as currency, i."durationMinutes" as duration_minutes,
             case when ${keep('description')} then c.description else i.description end as description,
             case when ${keep('option')} then c.options else i.options end as options,
             case when ${keep('unit')} then c.unit else i.unit end as unit,
             case when ${keep('stock')} then c.stock else i.stock end as stock,
             -- A kept amount that the new price does not cover any more becomes the price itself.
             case when ${keep('prepayment')} is not true then i.prepayment ->> 'kind'
                  when c.prepayment_kind = 'AMOUNT' and c.prepayment_value >= i."priceMinor" then 'FULL'
                  else c.prepayment_kind end as prepayment_kind,
             case when ${keep('prepayment')} is not true then (i.prepayment ->> 'value')::bigint
                  when c.prepayment_kind = 'AMOUNT' and c.prepayment_value >= i."priceMinor" then null
                  else c.prepayment_value end as prepayment_value,
             case when ${keep('format')} then c.format else i.format end as format,
             case when ${keep('place')} then c.place else i.place end as place
        from staged i left join catalogue_item c on c.sku = i.sku
    )`;
}
