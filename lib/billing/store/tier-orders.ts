import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { PaidTier, TierPeriod } from '../schemas';

export interface TierOrder {
  readonly id: string;
  readonly tier: PaidTier;
  readonly period: TierPeriod;
  readonly priceMinor: number;
  readonly currency: string;
}

type Row = Omit<TierOrder, 'priceMinor'> & { readonly priceMinor: bigint };

const toOrder = (row: Row | undefined): TierOrder | null =>
  row ? { ...row, priceMinor: Number(row.priceMinor) } : null;

export interface NewTierOrder extends TierOrder {
  readonly key: string;
  readonly creatorPriceMinor: number;
}

/** The order under this key: the new one, or the one that was written before. */
export async function openTierOrder(tx: Tx<Ctx>, order: NewTierOrder): Promise<TierOrder | null> {
  await tx.db.$executeRaw`
    insert into media_tier_order (id, company_id, key, tier, period, price_minor, creator_price_minor, currency, created_at)
    values (${order.id}, ${tx.ctx.companyId}, ${order.key}, ${order.tier}, ${order.period}, ${order.priceMinor},
            ${order.creatorPriceMinor}, ${order.currency}, ${tx.ctx.clock.now()})
    on conflict (company_id, key) do nothing`;
  const [row] = await tx.db.$queryRaw<Row[]>`
    select id, tier, period, price_minor as "priceMinor", currency from media_tier_order
     where company_id = ${tx.ctx.companyId} and key = ${order.key}`;
  return toOrder(row);
}

/** The order, once nobody else is writing about it. */
export async function lockTierOrder(tx: Tx<Ctx>, id: string): Promise<TierOrder | null> {
  const [row] = await tx.db.$queryRaw<Row[]>`
    select id, tier, period, price_minor as "priceMinor", currency from media_tier_order
     where company_id = ${tx.ctx.companyId} and id = ${id} for update`;
  return toOrder(row);
}

/** The payment that an order was paid by; null: none yet. */
export async function findPaidBy(tx: Tx<Ctx>, orderId: string): Promise<string | null> {
  const [row] = await tx.db.$queryRaw<{ paymentId: string }[]>`
    select payment_id as "paymentId" from media_tier_fact
     where company_id = ${tx.ctx.companyId} and order_id = ${orderId} and kind = 'PURCHASE'`;
  return row?.paymentId ?? null;
}

export interface PurchaseRow {
  readonly id: string;
  readonly tier: PaidTier;
  readonly at: Date;
  readonly seconds: bigint;
  readonly reason: string | null;
  readonly period: TierPeriod | null;
  readonly priceMinor: bigint | null;
  readonly currency: string | null;
  readonly reversedAt: Date | null;
}

/** What was bought and given, the newest first. */
export async function findPurchases(tx: Tx<Ctx>, limit: number): Promise<PurchaseRow[]> {
  return tx.db.$queryRaw<PurchaseRow[]>`
    select f.id, f.tier, f.at, f.seconds, f.reason, o.period, o.price_minor as "priceMinor", o.currency,
           r.at as "reversedAt"
      from media_tier_fact f
      left join media_tier_order o on o.company_id = f.company_id and o.id = f.order_id
      left join media_tier_fact r on r.company_id = f.company_id and r.order_id = f.order_id and r.kind = 'REVERSAL'
     where f.company_id = ${tx.ctx.companyId} and f.kind <> 'REVERSAL'
     order by f.at desc, f.id desc limit ${limit}`;
}
