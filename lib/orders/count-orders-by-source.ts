import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { countConfirmedBySource } from './store/sources';

/** How many confirmed orders customers of each source of a kind have made, by the source's id; none are left out. */
export async function countOrdersBySource(
  ctx: Ctx,
  { kind }: { kind: string },
): Promise<ReadonlyMap<string, number>> {
  authorize(ctx, 'order.read');
  return inTransaction(ctx, (tx) => countConfirmedBySource(tx, kind));
}
