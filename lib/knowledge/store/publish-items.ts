import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { isMissing } from './is-missing';
import { type MergedUpload, mergedItems } from './merged-items';

export interface Written {
  readonly created: number;
  readonly updated: number;
}

/**
 * Writes the items of an upload by SKU, in one statement: new ones are inserted, changed ones updated (deleted ones come
 * back), equal ones not touched at all.
 */
export async function publishItems(tx: Tx<Ctx>, upload: MergedUpload): Promise<Written> {
  const now = tx.ctx.clock.now();
  const [row] = await tx.db.$queryRaw<Written[]>`
    with ${mergedItems(upload)}, written as (
      insert into catalogue_item as c (id, company_id, kind, sku, name, description, options, price_minor, currency,
          unit, stock, duration_minutes, prepayment_kind, prepayment_value, format, place, created_at, updated_at)
      select id, ${tx.ctx.companyId}, kind, sku, name, description, options, price_minor, currency, unit, stock,
             duration_minutes, prepayment_kind, prepayment_value, format, place, ${now}::timestamptz, ${now}::timestamptz
        from merged
          on conflict (company_id, sku) do update set
             kind = excluded.kind, name = excluded.name, description = excluded.description,
             options = excluded.options, price_minor = excluded.price_minor, currency = excluded.currency,
             unit = excluded.unit, stock = excluded.stock, duration_minutes = excluded.duration_minutes,
             prepayment_kind = excluded.prepayment_kind, prepayment_value = excluded.prepayment_value,
             format = excluded.format, place = excluded.place, archived_at = null, updated_at = excluded.updated_at
       where c.archived_at is not null
          or (c.kind, c.name, c.description, c.options, c.price_minor, c.currency, c.unit, c.stock, c.duration_minutes,
              c.prepayment_kind, c.prepayment_value, c.format, c.place)
             is distinct from
             (excluded.kind, excluded.name, excluded.description, excluded.options, excluded.price_minor,
              excluded.currency, excluded.unit, excluded.stock, excluded.duration_minutes, excluded.prepayment_kind,
              excluded.prepayment_value, excluded.format, excluded.place)
      returning c.id
    )
    select count(m.id)::integer as created, (count(*) - count(m.id))::integer as updated
      from written w left join merged m on m.id = w.id`;
  return row ?? { created: 0, updated: 0 };
}

/** Writes the answers of an upload by question; equal ones are not touched. */
export async function publishFaq(tx: Tx<Ctx>, uploadId: string): Promise<Written> {
  const now = tx.ctx.clock.now();
  const [row] = await tx.db.$queryRaw<Written[]>`
    with incoming as materialized (
      select id, content ->> 'question' as question, content ->> 'answer' as answer
        from knowledge_base_row where knowledge_base_id = ${uploadId} and kind = 'FAQ'
    ), written as (
      insert into faq_entry as f (id, company_id, question, answer, created_at, updated_at)
      select id, ${tx.ctx.companyId}, question, answer, ${now}::timestamptz, ${now}::timestamptz from incoming
          on conflict (company_id, question) do update set answer = excluded.answer, updated_at = excluded.updated_at
       where f.answer is distinct from excluded.answer
      returning f.id
    )
    select count(i.id)::integer as created, (count(*) - count(i.id))::integer as updated
      from written w left join incoming i on i.id = w.id`;
  return row ?? { created: 0, updated: 0 };
}

/** Takes off sale what an upload does not mention; what it mentions in a refused row stays. Returns how many. */
export async function withdrawMissing(tx: Tx<Ctx>, uploadId: string): Promise<number> {
  const now = tx.ctx.clock.now();
  return tx.db.$executeRaw`
    update catalogue_item c set archived_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
     where c.archived_at is null and ${isMissing(uploadId)}`;
}
