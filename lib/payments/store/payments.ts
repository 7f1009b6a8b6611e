import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { type CreatePayment, Payment, type PaymentProviderName, type PaymentStatus } from '../schemas';

/** A payment with what only this room needs to know. */
export type StoredPayment = Payment & {
  readonly companyId: string;
  readonly externalId: string | null;
  readonly customerEmail: string | null;
  /** Since when its refund waits for a person at the payment company. */
  readonly refundByHandAt: Date | null;
};

type Row = Omit<Prisma.PaymentGetPayload<object>, 'amountMinor'> & { amountMinor: bigint | number };

const toStored = (row: Row): StoredPayment => ({
  ...Payment.parse({ ...row, amountMinor: Number(row.amountMinor) }),
  companyId: row.companyId,
  externalId: row.externalId,
  customerEmail: row.customerEmail,
  refundByHandAt: row.refundByHandAt,
});

export type NewPayment = CreatePayment & Pick<Payment, 'id' | 'provider'>;

/** Returns false when the reference has an open payment already. */
export async function insertPayment(tx: Tx<Ctx>, payment: NewPayment): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const count = await tx.db.$executeRaw`
    insert into payment (id, company_id, reference, provider, status, amount_minor, currency, description, lines,
                         customer_email, return_url, expires_at, created_at, updated_at)
    values (${payment.id}, ${tx.ctx.companyId}, ${payment.reference}, ${payment.provider}, 'CREATED',
            ${payment.amountMinor}, ${payment.currency}, ${payment.description}, ${JSON.stringify(payment.lines)}::jsonb,
            ${payment.customerEmail ?? null}, ${payment.returnUrl}, ${payment.expiresAt}, ${now}, ${now})
    on conflict (company_id, reference) where status in ('CREATED', 'PENDING') do nothing`;
  return count === 1;
}

export async function findPayment(tx: Tx<Ctx>, id: string): Promise<StoredPayment | null> {
  const row = await tx.db.payment.findFirst({ where: { companyId: tx.ctx.companyId, id } });
  return row && toStored(row);
}

/** The payments of some references, newest first. */
export async function findPaymentsOf(tx: Tx<Ctx>, ...references: string[]): Promise<StoredPayment[]> {
  const rows = await tx.db.payment.findMany({
    where: { companyId: tx.ctx.companyId, reference: { in: references } },
    orderBy: { id: 'desc' },
  });
  return rows.map(toStored);
}

/** The payment, once nobody else is changing it. */
export async function lockPayment(tx: Tx<Ctx>, id: string): Promise<StoredPayment | null> {
  await tx.db
    .$queryRaw`select 1 from payment where company_id = ${tx.ctx.companyId} and id = ${id} for update`;
  return findPayment(tx, id);
}

/** Keeps what the provider called the checkout, unless the payment has gone on meanwhile. */
export async function saveCheckout(
  tx: Tx<Ctx>,
  id: string,
  externalId: string,
  url: string | null,
): Promise<void> {
  await tx.db.payment.updateMany({
    where: { companyId: tx.ctx.companyId, id, status: 'CREATED' },
    data: { externalId, url, status: 'PENDING', updatedAt: tx.ctx.clock.now() },
  });
}

/** The checkout that was paid is the payment's, whichever one it had before. */
export async function adoptExternalId(tx: Tx<Ctx>, id: string, externalId: string): Promise<void> {
  await tx.db.payment.updateMany({
    where: { companyId: tx.ctx.companyId, id, paidAt: null },
    data: { externalId, updatedAt: tx.ctx.clock.now() },
  });
}

/** Returns false when that was known. */
export async function markByHand(tx: Tx<Ctx>, id: string): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const { count } = await tx.db.payment.updateMany({
    where: { companyId: tx.ctx.companyId, id, status: 'REFUND_REQUESTED', refundByHandAt: null },
    data: { refundByHandAt: now, updatedAt: now },
  });
  return count === 1;
}

export async function setStatus(
  tx: Tx<Ctx>,
  id: string,
  from: readonly PaymentStatus[],
  to: PaymentStatus,
): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const { count } = await tx.db.payment.updateMany({
    where: { companyId: tx.ctx.companyId, id, status: { in: [...from] } },
    data: {
      status: to,
      updatedAt: now,
      ...(to === 'PAID' ? { paidAt: now } : {}),
      ...(to === 'REFUNDED' ? { refundedAt: now } : {}),
    },
  });
  return count === 1;
}

/** Which company a payment belongs to, for those who know nothing but its id or the provider's. */
export async function findCompanyOf(
  tx: Tx<BaseCtx>,
  key: { readonly id: string } | { readonly provider: PaymentProviderName; readonly externalId: string },
): Promise<{ readonly companyId: string; readonly id: string } | null> {
  return tx.db.payment.findFirst({ where: key, select: { companyId: true, id: true } });
}

/** Payments that the provider may still change without being asked to by a person there, the ones due first. */
export async function findUnfinished(
  tx: Tx<BaseCtx>,
  limit: number,
): Promise<{ readonly companyId: string; readonly id: string; readonly status: string }[]> {
  return tx.db.payment.findMany({
    where: { status: { in: ['CREATED', 'PENDING', 'REFUND_REQUESTED'] }, refundByHandAt: null },
    select: { companyId: true, id: true, status: true },
    orderBy: { expiresAt: 'asc' },
    take: limit,
  });
}

/** Payments of a provider that were paid since, after a given id. */
export async function findPaidSince(
  tx: Tx<BaseCtx>,
  provider: PaymentProviderName,
  since: Date,
  after: string,
  limit: number,
): Promise<{ readonly companyId: string; readonly id: string }[]> {
  return tx.db.payment.findMany({
    where: { provider, status: 'PAID', paidAt: { gte: since }, id: { gt: after } },
    select: { companyId: true, id: true },
    orderBy: { id: 'asc' },
    take: limit,
  });
}
