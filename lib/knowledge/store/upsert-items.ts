import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Field } from '../schemas';
import type { ItemContent } from './items';

const batchSize = 1_000;

/**
 * Writes items by SKU: new ones are inserted, changed ones updated (deleted ones come back), equal ones not touched at
 * all. What the file has no column for (`present`) stays as it is on items that exist.
 */
export async function upsertItems(
  tx: Tx<Ctx>,
  items: readonly ItemContent[],
  present: ReadonlySet<Field>,
): Promise<{ created: number; updated: number }> {
  let created = 0;
  let updated = 0;
  for (let start = 0; start < items.length; start += batchSize) {
    for (const row of await upsertBatch(tx, items.slice(start, start + batchSize), present)) {
      if (row.created) created += 1;
      else updated += 1;
    }
  }
  return { created, updated };
}

async function upsertBatch(
  tx: Tx<Ctx>,
  items: readonly ItemContent[],
  present: ReadonlySet<Field>,
): Promise<{ created: boolean }[]> {
  const now = tx.ctx.clock.now();
  const keep = (field: Field): boolean => !present.has(field);
  return tx.db.$queryRaw<{ created: boolean }[]>`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(items.map(toJson))}::jsonb) as row (
        id text, kind text, sku text, name text, description text, options jsonb, price_minor bigint, currency text,
        unit text, stock integer, duration_minutes integer, prepayment_kind text, prepayment_value bigint,
        format text, place text)
    ), merged as (
      -- An item of another kind keeps nothing: a product has no prepayment, a service no stock.
      select i.id, i.kind, i.sku, i.name, i.price_minor, i.currency, i.duration_minutes,
             case when c.kind = i.kind and ${keep('description')} then c.description else i.description end as description,
             case when c.kind = i.kind and ${keep('option')} then c.options else i.options end as options,
             case when c.kind = i.kind and ${keep('unit')} then c.unit else i.unit end as unit,
             case when c.kind = i.kind and ${keep('stock')} then c.stock else i.stock end as stock,
             -- A kept amount that the new price does not cover any more becomes the price itself.
             case when c.kind is distinct from i.kind or not ${keep('prepayment')} then i.prepayment_kind
                  when c.prepayment_kind = 'AMOUNT' and c.prepayment_value >= i.price_minor then 'FULL'
                  else c.prepayment_kind end as prepayment_kind,
             case when c.kind is distinct from i.kind or not ${keep('prepayment')} then i.prepayment_value
                  when c.prepayment_kind = 'AMOUNT' and c.prepayment_value >= i.price_minor then null
                  else c.prepayment_value end as prepayment_value,
             case when c.kind = i.kind and ${keep('format')} then c.format else i.format end as format,
             case when c.kind = i.kind and ${keep('place')} then c.place else i.place end as place
        from incoming i left join catalogue_item c on c.sku = i.sku
    )
    insert into catalogue_item as c (id, company_id, kind, sku, name, description, options, price_minor, currency, unit,
        stock, duration_minutes, prepayment_kind, prepayment_value, format, place, created_at, updated_at)
    select id, ${tx.ctx.companyId}, kind, sku, name, description, options, price_minor, currency, unit, stock,
           duration_minutes, prepayment_kind, prepayment_value, format, place, ${now}::timestamptz, ${now}::timestamptz
      from merged
        on conflict (company_id, sku) do update set
           kind = excluded.kind, name = excluded.name, description = excluded.description, options = excluded.options,
           price_minor = excluded.price_minor, currency = excluded.currency, unit = excluded.unit,
           stock = excluded.stock, duration_minutes = excluded.duration_minutes,
           prepayment_kind = excluded.prepayment_kind, prepayment_value = excluded.prepayment_value,
           format = excluded.format, place = excluded.place, archived_at = null, updated_at = excluded.updated_at
     where c.archived_at is not null
        or (c.kind, c.name, c.description, c.options, c.price_minor, c.currency, c.unit, c.stock, c.duration_minutes,
            c.prepayment_kind, c.prepayment_value, c.format, c.place)
           is distinct from
           (excluded.kind, excluded.name, excluded.description, excluded.options, excluded.price_minor,
            excluded.currency, excluded.unit, excluded.stock, excluded.duration_minutes, excluded.prepayment_kind,
            excluded.prepayment_value, excluded.format, excluded.place)
    returning c.id = any(${items.map(({ id }) => id)}::text[]) as created`;
}

function toJson({ priceMinor, durationMinutes, prepayment, ...same }: ItemContent) {
  return {
    ...same,
    price_minor: priceMinor,
    duration_minutes: durationMinutes,
    prepayment_kind: prepayment?.kind ?? null,
    prepayment_value: prepayment && 'value' in prepayment ? prepayment.value : null,
  };
}
