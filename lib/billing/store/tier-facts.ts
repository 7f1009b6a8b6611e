import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { PaidTier } from '../schemas';
import type { TierFact } from '../tier-timeline';

interface FactRow {
  readonly companyId: string;
  readonly id: string;
  readonly kind: TierFact['kind'];
  readonly orderId: string | null;
  readonly tier: PaidTier | null;
  readonly seconds: bigint | null;
  readonly at: Date;
  readonly priceMinor: bigint | null;
  readonly creatorPriceMinor: bigint | null;
}

/** Everything that happened to the company's tier. */
export async function findTierFacts(tx: Tx<Ctx>): Promise<TierFact[]> {
  const rows = await tx.db.$queryRaw<FactRow[]>`
    select f.company_id as "companyId", f.id, f.kind, f.order_id as "orderId", f.tier, f.seconds, f.at,
           o.price_minor as "priceMinor", o.creator_price_minor as "creatorPriceMinor"
      from media_tier_fact f left join media_tier_order o on o.company_id = f.company_id and o.id = f.order_id
     where f.company_id = ${tx.ctx.companyId} order by f.id`;
  return rows.map(toFact);
}

/** The same for the companies after a given one whose tier may not be over yet, by their ids. */
export async function findRunningTiers(
  tx: Tx<BaseCtx>,
  after: string,
  limit: number,
): Promise<{ readonly companyId: string; readonly facts: readonly TierFact[] }[]> {
  const rows = await tx.db.$queryRaw<FactRow[]>`
    with running as (
      -- Time waits while a higher tier is used up, but none lasts longer than all of it together.
      select company_id from media_tier_fact where company_id > ${after} and kind <> 'REVERSAL'
       group by company_id having max(at) + make_interval(secs => sum(seconds)::double precision) > ${tx.ctx.clock.now()}
       order by company_id limit ${limit})
    select f.company_id as "companyId", f.id, f.kind, f.order_id as "orderId", f.tier, f.seconds, f.at,
           o.price_minor as "priceMinor", o.creator_price_minor as "creatorPriceMinor"
      from media_tier_fact f left join media_tier_order o on o.company_id = f.company_id and o.id = f.order_id
     where f.company_id in (select company_id from running) order by f.company_id, f.id`;
  const companies = new Map<string, TierFact[]>();
  for (const row of rows)
    companies.set(row.companyId, [...(companies.get(row.companyId) ?? []), toFact(row)]);
  return [...companies].map(([companyId, facts]) => ({ companyId, facts }));
}

export interface NewFact {
  readonly id: string;
  readonly kind: TierFact['kind'];
  readonly orderId: string | null;
  readonly paymentId: string | null;
  readonly tier: PaidTier | null;
  readonly seconds: number | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** Returns false when it was written before: an order is paid once, and paid back once. */
export async function insertTierFact(tx: Tx<Ctx>, fact: NewFact): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    insert into media_tier_fact (id, company_id, kind, order_id, payment_id, tier, seconds, reason, at, recorded_at)
    values (${fact.id}, ${tx.ctx.companyId}, ${fact.kind}, ${fact.orderId}, ${fact.paymentId}, ${fact.tier},
            ${fact.seconds}, ${fact.reason}, ${fact.at}, ${tx.ctx.clock.now()})
    on conflict (company_id, order_id, kind) do nothing`;
  return count === 1;
}

/** Returns false when this end was announced before. */
export async function insertTierReminder(tx: Tx<Ctx>, until: Date): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    insert into media_tier_reminder (company_id, until, told_at)
    values (${tx.ctx.companyId}, ${until}, ${tx.ctx.clock.now()}) on conflict do nothing`;
  return count === 1;
}

function toFact(row: FactRow): TierFact {
  const { id, kind, orderId, tier, at } = row;
  const seconds = Number(row.seconds);
  if (kind === 'GRANT' && tier !== null) return { kind, id, tier, at, seconds };
  if (kind === 'REVERSAL' && orderId !== null) return { kind, orderId };
  if (kind === 'PURCHASE' && orderId !== null && tier !== null) {
    const { priceMinor, creatorPriceMinor } = row;
    return {
      kind,
      orderId,
      tier,
      at,
      seconds,
      priceMinor: Number(priceMinor),
      creatorPriceMinor: Number(creatorPriceMinor),
    };
  }
  throw new Error(`The fact ${id} about a tier makes no sense.`);
}
