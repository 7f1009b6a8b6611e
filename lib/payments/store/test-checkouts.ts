import type { Ctx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

export type TestCheckoutRow = Prisma.TestCheckoutGetPayload<object>;

/** Opens a checkout for a payment, unless it has one. */
export async function insertTestCheckout(
  tx: Tx<Ctx>,
  row: { id: string; paymentId: string; amountMinor: number; currency: string; expiresAt: Date },
): Promise<void> {
  const { companyId, clock } = tx.ctx;
  await tx.db.testCheckout.createMany({
    data: [{ ...row, companyId, status: 'open', updatedAt: clock.now() }],
    skipDuplicates: true,
  });
}

export async function findTestCheckout(tx: Tx<Ctx>, id: string): Promise<TestCheckoutRow | null> {
  return tx.db.testCheckout.findFirst({ where: { companyId: tx.ctx.companyId, id } });
}

/** Returns false when the checkout was not in the state `from`. */
export async function moveTestCheckout(
  tx: Tx<Ctx>,
  id: string,
  from: 'open' | 'paid',
  to: 'paid' | 'expired' | 'refunded',
): Promise<boolean> {
  const { count } = await tx.db.testCheckout.updateMany({
    where: { companyId: tx.ctx.companyId, id, status: from },
    data: { status: to, updatedAt: tx.ctx.clock.now() },
  });
  return count === 1;
}
