import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

/** `wanted`: how each subject stood at the end of a version, of those that were changed since; null: not there at all. */
const wanted = (subject: 'ITEM' | 'FAQ', number: number, now: number) => Prisma.sql`
  wanted as materialized (
    select distinct on (subject_id) subject_id as id, before as state from catalogue_change
     where subject = ${subject} and version > ${number} and version < ${now} order by subject_id, seq)`;

/**
 * Puts items back as they stood at the end of version `number`; `now` is the version this belongs to. What came later is
 * taken off sale. Stock and photos stay as they are.
 */
export async function restoreItems(tx: Tx<Ctx>, number: number, now: number): Promise<void> {
  const at = tx.ctx.clock.now();
  // SKUs that have gone from one item to another: whoever has such a one now gives it up first.
  await tx.db.$executeRaw`
    with ${wanted('ITEM', number, now)}
    update catalogue_item c set sku = c.sku || ' #' || right(c.id, 12), updated_at = ${at}::timestamptz
      from wanted w
     where w.id = c.id and w.state ->> 'sku' is distinct from c.sku
       and exists (select 1 from wanted o where o.id <> c.id and o.state ->> 'sku' = c.sku)`;
  await tx.db.$executeRaw`
    with ${wanted('ITEM', number, now)}
    update catalogue_item c
       set kind = s.kind, sku = s.sku, name = s.name, description = s.description, options = s.options,
           price_minor = s.price_minor, currency = s.currency, unit = s.unit, duration_minutes = s.duration_minutes,
           prepayment_kind = s.prepayment_kind, prepayment_value = s.prepayment_value, format = s.format,
           place = s.place, stock = case when s.kind = 'PRODUCT' then c.stock end,
           archived_at = case when s.archived then coalesce(c.archived_at, ${at}::timestamptz) end,
           updated_at = ${at}::timestamptz
      from wanted w cross join lateral jsonb_to_record(w.state) as s (
        kind text, sku text, name text, description text, options jsonb, price_minor bigint, currency text, unit text,
        duration_minutes integer, prepayment_kind text, prepayment_value bigint, format text, place text,
        archived boolean)
     where w.id = c.id and w.state is not null and x8_item_content(c) <> w.state`;
  await tx.db.$executeRaw`
    with ${wanted('ITEM', number, now)}
    update catalogue_item c set archived_at = ${at}::timestamptz, updated_at = ${at}::timestamptz
      from wanted w where w.id = c.id and w.state is null and c.archived_at is null`;
}

/** The same for questions and answers; those that came later go. */
export async function restoreFaq(tx: Tx<Ctx>, number: number, now: number): Promise<void> {
  const at = tx.ctx.clock.now();
  await tx.db.$executeRaw`
    with ${wanted('FAQ', number, now)}
    delete from faq_entry f using wanted w where w.id = f.id and w.state is null`;
  await tx.db.$executeRaw`
    with ${wanted('FAQ', number, now)}
    update faq_entry f set question = f.question || ' #' || right(f.id, 12), updated_at = ${at}::timestamptz
      from wanted w
     where w.id = f.id and w.state ->> 'question' <> f.question
       and exists (select 1 from wanted o where o.id <> f.id and o.state ->> 'question' = f.question)`;
  await tx.db.$executeRaw`
    with ${wanted('FAQ', number, now)}
    insert into faq_entry as f (id, company_id, question, answer, created_at, updated_at)
    select id, ${tx.ctx.companyId}, state ->> 'question', state ->> 'answer', ${at}::timestamptz, ${at}::timestamptz
      from wanted where state is not null
        on conflict (id) do update set question = excluded.question, answer = excluded.answer,
           updated_at = excluded.updated_at
     where (f.question, f.answer) is distinct from (excluded.question, excluded.answer)`;
}
