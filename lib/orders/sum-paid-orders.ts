import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { sumOfBuyer } from './store/buyers';

export interface PaidOrders {
  /** All orders, whatever became of them. */
  readonly orderCount: number;
  /** What was paid online for orders that stand, in minor units. */
  readonly paid: readonly { readonly currency: string; readonly totalMinor: number }[];
}

/** How much a customer has bought, over all their conversations. */
export async function sumPaidOrders(ctx: Ctx, { contactId }: { contactId: string }): Promise<PaidOrders> {
  authorize(ctx, 'order.read');
  const sums = await inTransaction(ctx, (tx) => sumOfBuyer(tx, contactId));
  return {
    orderCount: sums.reduce((count, sum) => count + sum.orders, 0),
    paid: sums
      .filter(({ paidMinor }) => paidMinor > 0)
      .map(({ currency, paidMinor }) => ({ currency, totalMinor: paidMinor })),
  };
}
